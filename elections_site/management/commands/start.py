import signal
import socket

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import timezone
from granian.constants import Interfaces
from granian.http import HTTP1Settings
from granian.log import LogLevels
from granian.server import Server

from elections_site import demo_users, folders, preparation, processes

STEPS = [
    ("The database is up to date.", preparation.migrate),
    ("The static files are in place.", preparation.collect_static),
    ("The content is loaded and published.", preparation.load_content),
    ("The desk's lists are filled.", preparation.fill_desk),
]


class Command(BaseCommand):
    help = "Prepares what is missing, then serves the site and runs its worker until it is told to stop."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("--host", default=settings.HOST)
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *, host: str, port: int, **options):
        folders.ensure_writable(settings.DATA_DIR)
        preparation.require_database()
        for sentence, step in STEPS:
            if step():
                self.say(sentence)
        password = demo_users.ensure(settings.DEMO_PASSWORD)
        partner_key = demo_users.ensure_partner(timezone.now())
        self.serve(host, port, [password_line(password), key_line(partner_key)])

    def serve(self, host: str, port: int, secrets: list[str]):
        server = Server(
            "elections_site.wsgi:application",
            address=ip_address(host, port),
            port=port,
            interface=Interfaces.WSGI,
            workers=settings.WEB_WORKERS,
            blocking_threads=1,
            http1_settings=buffers(),
            respawn_failed_workers=True,
            workers_kill_timeout=processes.PATIENCE,
            log_level=LogLevels.warning,
            log_dictconfig={"loggers": {"_granian": {"propagate": True}}},
        )
        # A terminal that closes means the end, where the server would take it for a wish to reload.
        server.on_startup(lambda: signal.signal(signal.SIGHUP, server.signal_handler_interrupt))
        server.on_startup(lambda: self.greet(host, port, secrets))
        processes.load_site()
        with processes.worker():
            server.serve(target_loader=processes.pages, wrap_loader=False)
        self.say("Stopped.")

    def greet(self, host: str, port: int, secrets: list[str]):
        at = address(host, port)
        self.say(f"\n{settings.SITE_NAME} is running.\n")
        self.say(f"  Pages  {at}/")
        self.say(f"  Desk   {at}/admin/   log in as {', '.join(demo_users.ROLES)}")
        self.say(f"  Feed   {at}/api/v1/   public and read-only; described at {at}/api/v1/docs/")
        self.say("")
        for line in secrets:
            self.say(f"  {line}")
        self.say(f"  Everything that this site writes lies in {settings.DATA_DIR}.")
        if not settings.LOOPBACK_HTTP:
            self.say(
                "  Others can reach this address, so only HTTPS is answered: put a TLS proxy in front,"
                " set ALLOWED_HOSTS and BEHIND_PROXY=1 (docs/deploy.md)."
            )
        self.say("  Ctrl-C stops it.\n")

    def say(self, sentence: str):
        self.stdout.write(sentence)
        self.stdout.flush()


def buffers() -> HTTP1Settings:
    """Here even an address of megabytes is read to its end and refused; elsewhere that much for each connection
    would be a gift to attackers, so a head beyond the server's 400 KB is cut off.
    """
    return HTTP1Settings(max_buffer_size=16 * 2**20) if settings.LOOPBACK_HTTP else HTTP1Settings()


def ip_address(host: str, port: int) -> str:
    """The server wants a number; a name that has one of each family means the older one, which every client tries."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return min(found, key=lambda entry: entry[0] != socket.AF_INET)[4][0]


def address(host: str, port: int) -> str:
    scheme = "http" if settings.LOOPBACK_HTTP else "https"
    return f"{scheme}://{f'[{host}]' if ':' in host else host}:{port}"


def password_line(generated: str) -> str:
    if generated:
        return f"The password of those who are new is {generated} (generated now, and shown only this once)."
    if settings.DEMO_PASSWORD:
        return "The password of each is the one in DEMO_PASSWORD."
    return "The passwords are those of the first start; DEMO_PASSWORD=... sets a new one."


def key_line(token: str) -> str:
    if token:
        return f"The demo partner's key is {token} (generated now, and shown only this once)."
    return (
        "The demo partner's key is that of the first start; the desk makes others under Feed, Partner keys."
    )
