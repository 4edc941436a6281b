"""A yardstick: the smallest Textual app that hears a line and paints it on one Static."""

from textual.app import App
from textual.widgets import Static


class Bare(App):
    """Shows each line typed, in one piece."""

    def compose(self):
        self.line = ""
        yield Static("ready", markup=False)

    def on_key(self, event):
        if event.key == "enter":
            self.query_one(Static).update(f"heard {self.line}")
            self.line = ""
        elif event.character:
            self.line += event.character


if __name__ == "__main__":
    Bare().run()
