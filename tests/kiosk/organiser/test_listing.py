"""The table of records: keys, mouse, widths."""

from textual.app import App, ComposeResult

from kiosk.organiser.listing import Cell, Column, Listing
from tests.kiosk.eyes import screen_text

COLUMNS = (Column("Nom"), Column("Âge", 3, right=True), Column("Ville", 8, from_width=40))
ROWS = {str(n): (f"Personne {n}", str(n), "Bobigny") for n in range(1000)}


class Board(App):
    """A listing alone; what it says is kept."""

    CSS = "Listing { scrollbar-size-vertical: 1; }"

    def __init__(self):
        super().__init__()
        self.said = []
        self.drawn = []

    def compose(self) -> ComposeResult:
        yield Listing(COLUMNS)

    def on_mount(self):
        self.fill(ROWS)

    def fill(self, rows):
        self.query_one(Listing).show(str, rows, self.cells)

    def cells(self, row):
        self.drawn.append(row)
        return tuple(Cell(text) for text in row)

    def on_listing_picked(self, message):
        self.said.append(message.row_id)


async def test_only_rows_in_sight_are_made():
    async with Board().run_test(size=(50, 12)) as pilot:
        await pilot.pause()
        assert {row[1] for row in pilot.app.drawn} == {str(n) for n in range(11)}


async def test_keys_move_the_choice_and_keep_it_in_sight():
    async with Board().run_test(size=(50, 12)) as pilot:
        listing = pilot.app.query_one(Listing)
        for keys, chosen in (
            (("down", "down"), "2"),
            (("pagedown",), "12"),
            (("end",), "999"),
            (("pageup",), "989"),
            (("home",), "0"),
            (("up",), "0"),
        ):
            await pilot.press(*keys)
            assert listing.chosen == chosen
            assert f"›Personne {chosen} " in screen_text(pilot.app)
        await pilot.press("enter")
    assert pilot.app.said == ["0"]


async def test_a_click_picks_a_row_and_the_titles_pick_none():
    async with Board().run_test(size=(50, 12)) as pilot:
        await pilot.click(Listing, offset=(5, 0))
        await pilot.click(Listing, offset=(5, 3))
        await pilot.pause()
    assert pilot.app.said == ["2"]


async def test_the_choice_follows_its_record_and_falls_to_a_neighbour():
    async with Board().run_test(size=(50, 12)) as pilot:
        listing = pilot.app.query_one(Listing)
        await pilot.press("down", "down", "down")
        pilot.app.fill({key: ROWS[key] for key in ("7", "3", "5")})
        assert listing.chosen == "3"
        pilot.app.fill({key: ROWS[key] for key in ("7", "5")})
        assert listing.chosen == "5"
        pilot.app.fill({})
        assert listing.chosen is None
        await pilot.press("enter", "down")
    assert pilot.app.said == []


async def test_columns_are_cut_with_a_sign_and_left_out_where_there_is_no_room():
    wide = {"1": ("李小龙 de la Très Longue Famille", "7", "Bobigny")}
    async with Board().run_test(size=(40, 4)) as pilot:
        pilot.app.fill(wide)
        await pilot.pause()
        assert screen_text(pilot.app).splitlines()[1].endswith("…    7  Bobigny")
        await pilot.resize_terminal(24, 4)
        await pilot.pause()
        assert "Ville" not in screen_text(pilot.app)
        assert len(screen_text(pilot.app).splitlines()[1]) <= 24
