"""The event's own certificate, with which what phones send is encrypted on its way."""

import ipaddress
import os
import ssl
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

VALID = timedelta(days=90)
"""Phones refuse certificates that are valid longer than 825 days; an event is over sooner."""

RENEWED = timedelta(days=7)
NAME = "certificate.pem"


def server_context(folder: Path, addresses: Sequence[str], now: datetime) -> ssl.SSLContext:
    """Make what a server encrypts with; the certificate is made where it does not fit.

    folder: where key and certificate are kept, readable for this user alone. now: in UTC.
    """
    path = folder / NAME
    if not _fits(path, addresses, now):
        _make(path, addresses, now)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.load_cert_chain(path)
    return context


def fingerprint(folder: Path) -> str:
    """Return the SHA-256 of the certificate in hexadecimal, by which a phone can tell it."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes

    found = x509.load_pem_x509_certificate((folder / NAME).read_bytes())
    return found.fingerprint(hashes.SHA256()).hex()


def _fits(path: Path, addresses: Sequence[str], now: datetime) -> bool:
    from cryptography import x509

    try:
        known = x509.load_pem_x509_certificate(path.read_bytes())
        names = known.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except (OSError, ValueError, x509.ExtensionNotFound):
        return False
    covered = {str(address) for address in names.get_values_for_type(x509.IPAddress)}
    return set(addresses) <= covered and known.not_valid_after_utc > now + RENEWED


def _make(path: Path, addresses: Sequence[str], now: datetime) -> None:
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Moderator")])
    names = [x509.IPAddress(ipaddress.ip_address(address)) for address in addresses]
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))  # a phone's clock may be slow
        .not_valid_after(now + VALID)
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    content = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    ) + made.public_bytes(serialization.Encoding.PEM)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)


def utc_now() -> datetime:
    """The moment by which a certificate's validity is judged."""
    return datetime.now(UTC)
