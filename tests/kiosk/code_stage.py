"""The page with a QR code, in one theme after the other: any key changes it."""

from kiosk.attendee.face import Face
from kiosk.attendee.page import Page
from kiosk.screen import CafeApp
from kiosk.team.trial import TEXT


class Stage(CafeApp):
    """The headline names the theme."""

    def get_default_screen(self):
        self.face = Face()
        return self.face

    def on_ready(self):
        self.names = [*self.available_themes]
        self.change()

    def on_key(self):
        self.change()

    def change(self):
        if not self.names:
            self.exit()
            return
        self.theme = self.names.pop()
        headline = f"<{self.theme}> {len(self.names)}"
        self.face.show(Page(headline=headline, help="-", qr=TEXT))


if __name__ == "__main__":
    Stage().run()
