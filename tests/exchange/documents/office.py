"""LibreOffice, as an independent program that opens what was written for Word."""

import shutil
import subprocess
from pathlib import Path

import pypdfium2
import pytest

PATIENCE = 100


def pages_by_office(file: Path, folder: Path) -> list[str]:
    """Open a document in LibreOffice, and return the texts of its pages.

    Skips the test where LibreOffice Writer is missing, and says so.
    """
    office = shutil.which("soffice")
    if office is None or not list(Path("/usr/lib/libreoffice/program").glob("libsw*lo.so")):
        pytest.skip("apt-get install libreoffice-writer")
    home = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    command = [
        office,
        home,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        str(file),
    ]
    done = subprocess.run(command, check=False, capture_output=True, timeout=PATIENCE)
    pdf = folder / f"{file.stem}.pdf"
    assert pdf.exists(), done.stderr.decode(errors="replace")
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()
