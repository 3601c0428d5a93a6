"""An unusable path never prevents other photos from being prepared."""

from pathlib import Path

from moderator.capture.photos import Prepared, Source, prepare_all
from moderator.event.errors import FileProblem
from tests.capture.flipcharts import as_file, flipchart


def test_an_unusable_path_is_reported_and_the_other_photos_are_prepared(tmp_path: Path) -> None:
    good = tmp_path / "good.jpg"
    good.write_bytes(as_file(flipchart()))
    bad = tmp_path / ("x" * 400 + ".jpg")
    told, shown = prepare_all([Source("bad.jpg", bad), Source("good.jpg", good)])
    assert isinstance(told, FileProblem)
    assert isinstance(shown, Prepared)
