"""A headless Chromium of the size of a phone, operated as somebody with a phone does."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from selenium import webdriver
from selenium.common.exceptions import (
    ElementClickInterceptedException,
    ElementNotInteractableException,
    NoSuchElementException,
    StaleElementReferenceException,
)
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

T = TypeVar("T")
WIDTH, HEIGHT = 390, 844
UNSTEADY = (
    ElementClickInterceptedException,
    ElementNotInteractableException,
    NoSuchElementException,
    StaleElementReferenceException,
)


class PhoneBrowser:
    """What a finger can do on the page, and what an eye sees there."""

    def __init__(self, driver: webdriver.Chrome) -> None:
        self.driver = driver
        self._wait = WebDriverWait(driver, 30, 0.05, UNSTEADY)

    def open(self, url: str) -> None:
        """Open an address anew, as by scanning a QR code."""
        self.driver.get("about:blank")
        self.driver.get(url)

    def until(self, condition: Callable[[], T]) -> T:
        """Wait until something is seen."""
        return self._wait.until(lambda _driver: condition())

    def find(self, css: str) -> WebElement:
        """Find what is visible there."""
        return self.until(lambda: next((e for e in self.all(css) if e.is_displayed()), None))  # type: ignore[return-value]

    def all(self, css: str) -> list[WebElement]:
        """All elements there, visible or not."""
        return self.driver.find_elements(By.CSS_SELECTOR, css)

    def tap(self, css: str, words: str = "") -> None:
        """Tap what is visible there and shows these words."""

        def tapped() -> bool:
            for element in self.all(css):
                if element.is_displayed() and words in element.text:
                    element.click()
                    return True
            return False

        self.until(tapped)

    def choose(self, files: Sequence[Path]) -> None:
        """Choose photos, as the phone's own dialog does."""
        self.driver.find_element(By.ID, "pick").send_keys("\n".join(map(str, files)))

    def rows(self, css: str, state: str) -> int:
        """Count the rows of a list that are in a state."""
        return len(self.all(f"{css} > li[data-state='{state}']"))

    def network(self, *, offline: bool = False, bytes_per_second: int = -1) -> None:
        """Take the network away, make it slow, or give it back."""
        self.driver.set_network_conditions(
            offline=offline,
            latency=0,
            download_throughput=-1,
            upload_throughput=bytes_per_second,
        )

    def severe(self) -> list[str]:
        """What the browser complained of, beside a network that is away."""
        log = [str(entry["message"]) for entry in self.driver.get_log("browser")]  # type: ignore[no-untyped-call]
        return [message for message in log if "ERR_" not in message]


@contextmanager
def phone_browser() -> Iterator[PhoneBrowser]:
    """Start the browser."""
    browser, driver = shutil.which("chromium"), shutil.which("chromedriver")
    assert browser, "apt-get install chromium"
    assert driver, "apt-get install chromium-driver"
    options = webdriver.ChromeOptions()
    options.binary_location = browser
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage"):
        options.add_argument(argument)
    metrics = {"width": WIDTH, "height": HEIGHT, "pixelRatio": 1.0}
    options.add_experimental_option("mobileEmulation", {"deviceMetrics": metrics})
    options.add_experimental_option("prefs", {"intl.accept_languages": "de-DE,de"})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    chrome = webdriver.Chrome(options=options, service=webdriver.ChromeService(driver))
    try:
        yield PhoneBrowser(chrome)
    finally:
        chrome.quit()
