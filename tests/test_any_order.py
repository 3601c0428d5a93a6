"""Who is where when, under any order of what a moderator does on the day."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import rule

from moderator.actions import (
    announcing,
    arrival,
    assignment,
    attendance,
    columns,
    door,
    foresight,
    groups,
    importing,
    merging,
    people,
    placements,
    preferences,
    repair,
    running,
    schedule,
    venue,
    wishes,
    workshops,
)
from moderator.event.people import Bond, BondKind, Status
from moderator.event.placements import Placement
from moderator.event.schedule import Room, Theme
from moderator.event.workshops import Group, Workshop
from moderator.rules.assignment.problem import problem_of
from moderator.rules.assignment.solve import solve
from moderator.rules.repair.operations import (
    close_workshop,
    merge_workshops,
    room_fails,
    split_workshop,
)
from moderator.rules.schedule.clash_remedies import remedies_of
from moderator.rules.schedule.clashes import clashes
from tests.any_order_day import AnyDay, held, held_stay
from tests.any_order_event import MORNING, listed

ANY = st.integers(0, 999)
SOME = st.lists(st.integers(0, 999), min_size=1, max_size=4)


class AnyOrder(AnyDay):
    """All that a moderator does on the day."""

    @rule(who=SOME, where=ANY)
    def place(self, who: list[int], where: int) -> None:
        self.do(
            lambda: placements.place_participants(
                self.store, self.ids(who), self.workshop(where).id
            )
        )

    @rule(one=ANY, other=ANY, when=ANY)
    def swap(self, one: int, other: int, when: int) -> None:
        first, second = self.ids([one, other])
        self.do(lambda: placements.swap(self.store, first, second, self.round(when).id))

    @rule(who=SOME, where=SOME)
    def exchange(self, who: list[int], where: list[int]) -> None:
        seats = [
            (person, self.workshop(n).id) for person, n in zip(self.ids(who), where, strict=False)
        ]
        self.do(lambda: placements.exchange(self.store, seats))

    @rule(who=SOME, when=ANY)
    def unplace(self, who: list[int], when: int) -> None:
        self.do(lambda: placements.unplace(self.store, self.ids(who), self.round(when).id))

    @rule(who=SOME, when=ANY, locked=st.booleans())
    def lock(self, who: list[int], when: int, *, locked: bool) -> None:
        self.do(
            lambda: placements.set_locked(
                self.store, self.ids(who), self.round(when).id, locked=locked
            )
        )

    @rule(where=ANY, locked=st.booleans())
    def lock_column(self, where: int, *, locked: bool) -> None:
        self.do(
            lambda: placements.set_column_locked(self.store, self.workshop(where).id, locked=locked)
        )

    @rule(where=ANY)
    def empty_column(self, where: int) -> None:
        firm = held(self.conference)
        self.do(lambda: columns.empty_workshop(self.store, self.workshop(where).id))
        assert held(self.conference) == firm

    @rule(where=ANY)
    def fill_column(self, where: int) -> None:
        self.do(lambda: columns.fill_workshop(self.store, self.workshop(where).id), by_itself=True)

    @rule(who=SOME, which=ANY)
    def group(self, who: list[int], which: int) -> None:
        if self.conference.all(Group):
            group = self.pick(Group, which)
            self.do(lambda: placements.place_in_group(self.store, self.ids(who), group.id))

    @rule()
    def form_groups(self) -> None:
        self.do(lambda: groups.form_groups(self.store), by_itself=True)

    @rule(thin=ANY, into=ANY)
    def merge_groups(self, thin: int, into: int) -> None:
        if self.conference.all(Group):
            one, other = self.pick(Group, thin), self.pick(Group, into)
            self.do(lambda: groups.merge_groups(self.store, one.id, other.id))

    @rule(who=SOME, status=st.sampled_from(Status))
    def status(self, who: list[int], status: Status) -> None:
        self.do(lambda: people.set_status(self.store, self.ids(who), status))

    @rule(who=SOME)
    def check_in(self, who: list[int]) -> None:
        self.do(lambda: people.check_in(self.store, self.ids(who)))

    @rule(who=SOME, hours=st.integers(-2, 6))
    def leave_early(self, who: list[int], hours: int) -> None:
        at = self.now + timedelta(hours=hours)
        self.do(lambda: attendance.leave_early(self.store, self.ids(who), at))

    @rule(who=SOME, hours=st.integers(-2, 6))
    def arrive_later(self, who: list[int], hours: int) -> None:
        at = self.now + timedelta(hours=hours)
        self.do(lambda: attendance.arrive_later(self.store, self.ids(who), at))

    @rule(number=st.integers(0, 5), theme=ANY)
    def walk_in(self, number: int, theme: int) -> None:
        firm = held(self.conference)
        name = self.pick(Theme, theme).name
        line = f"Gast {number} Neumann, Bonn, {name}"
        self.do(lambda: door.let_in(self.store, line), by_itself=True, tells=True)
        assert held(self.conference) >= firm

    @rule(number=st.integers(0, 5))
    def walk_in_without_place(self, number: int) -> None:
        self.do(lambda: door.add_walk_in(self.store, f"Gast {number} Meier, Bonn"))

    @rule(who=ANY, where=ANY)
    def arrive(self, who: int, where: int) -> None:
        def come() -> None:
            self.arrivals.append(
                arrival.arrive(self.store, self.ids([who])[0], self.workshop(where).id)
            )

        self.do(come, by_itself=True)

    @rule(who=ANY, when=ANY)
    def arrive_at_the_own_room(self, who: int, when: int) -> None:
        placement = self.conference.placement_of(self.ids([who])[0], self.round(when).id)
        if placement is not None:
            person, workshop = placement.participant_id, placement.workshop_id
            self.do(lambda: self.arrivals.append(arrival.arrive(self.store, person, workshop)))

    @rule(which=ANY)
    def take_arrival_back(self, which: int) -> None:
        if self.arrivals:
            taken = self.arrivals[which % len(self.arrivals)]
            self.do(lambda: arrival.take_back(self.store, taken), tells=True)

    @rule(one=ANY, other=ANY)
    def merge_people(self, one: int, other: int) -> None:
        keep, gone = self.ids([one, other])
        self.do(lambda: merging.merge_participants(self.store, keep, gone), tells=True)

    @rule(who=ANY)
    def remove_person(self, who: int) -> None:
        if len(self.conference.participants()) > 6:
            self.do(lambda: people.remove_participants(self.store, self.ids([who])))

    @rule(
        who=SOME,
        status=st.sampled_from([None, *Status]),
        begin=st.sampled_from([None, 0, 2, 4]),
        end=st.sampled_from([None, 3, 5]),
        step_free=st.booleans(),
    )
    def edit_many(
        self,
        who: list[int],
        status: Status | None,
        begin: int | None,
        end: int | None,
        *,
        step_free: bool,
    ) -> None:
        times = [None if h is None else MORNING + timedelta(hours=h) for h in (begin, end)]
        self.do(
            lambda: people.change_participants(
                self.store,
                self.ids(who),
                status=status,
                present_from=times[0],
                present_until=times[1],
                step_free=step_free,
            )
        )

    @rule(who=ANY, text=st.sampled_from(["", "a", "ab", "abc"]))
    def type_remark(self, who: int, text: str) -> None:
        self.do(lambda: people.change_participant(self.store, self.ids([who])[0], remark=text))

    @rule(without=st.integers(0, 12), cancelled=st.integers(0, 12), cancel=st.booleans())
    def import_again(self, without: int, cancelled: int, *, cancel: bool) -> None:
        def come() -> None:
            data = listed(without, cancelled)
            plan = importing.plan_import(self.conference, "participants", data, name="L.csv")
            if cancel:
                chosen = {row.name: row.choices[0].name for row in plan.rows if row.choices}
                options = replace(plan.options, decisions=chosen)
                plan = importing.revise(self.conference, plan, options)
            importing.take_over(self.store, plan)

        self.do(come)

    @rule(when=ANY)
    def announce(self, when: int) -> None:
        self.do(lambda: announcing.announce(self.store, [self.round(when).id]), tells=True)

    @rule(when=ANY)
    def announce_not(self, when: int) -> None:
        self.do(lambda: announcing.take_back(self.store, [self.round(when).id]))

    @rule(which=SOME, announced=st.booleans())
    def inform(self, which: list[int], *, announced: bool) -> None:
        if self.conference.all(Placement):
            some = [self.pick(Placement, number).id for number in which]
            self.do(
                lambda: announcing.set_announced(self.store, some, announced=announced), tells=True
            )

    @rule()
    def print_sheets(self) -> None:
        self.seen.append(self.conference)

    @rule(which=ANY)
    def sheets_are_out(self, which: int) -> None:
        if self.seen:
            seen = self.seen[which % len(self.seen)]
            self.do(lambda: announcing.note_everyone(self.store, seen), tells=True)

    @rule(when=ANY)
    def hall_shows(self, when: int) -> None:
        self.do(lambda: announcing.note_shown(self.store, self.round(when).id), tells=True)

    @rule()
    def solve(self) -> None:
        self.solutions.append(solve(problem_of(self.conference), seconds=5))

    @rule(fresh=st.booleans(), which=ANY)
    def assign(self, which: int, *, fresh: bool) -> None:
        if fresh or not self.solutions:
            self.solve()
        solution = self.solutions[-1 if fresh else which % len(self.solutions)]
        before = self.conference
        self.do(lambda: assignment.take_over(self.store, solution), by_itself=True)
        held_stay(before, self.conference)
        assignment.proof_of(self.conference)

    @rule(where=st.none() | ANY)
    def propose(self, where: int | None) -> None:
        rounds = None if where is None else [self.round(where).id]

        def come() -> None:
            self.plans.append(repair.propose(self.store, rounds))

        self.do(come)

    @rule(one=ANY, other=ANY, how=st.sampled_from(["fails", "merge", "split", "close"]))
    def propose_operation(self, one: int, other: int, how: str) -> None:
        now, conference = self.now, self.conference
        first, second = self.workshop(one), self.workshop(other)
        room = self.pick(Room, other)

        def come() -> None:
            self.plans.append(
                {
                    "fails": lambda: room_fails(conference, room.id, now=now),
                    "merge": lambda: merge_workshops(conference, first.id, second.id, now=now),
                    "split": lambda: split_workshop(conference, first.id, room.id, now=now),
                    "close": lambda: close_workshop(conference, first.id, now=now),
                }[how]()
            )

        self.do(come)

    @rule(fresh=st.booleans(), which=ANY, told=SOME, parts=st.booleans())
    def repair(self, which: int, told: list[int], *, fresh: bool, parts: bool) -> None:
        if not self.plans:
            self.propose(None)
        if not self.plans:
            return
        plan = self.plans[-1 if fresh else which % len(self.plans)]
        if parts and plan.moves:
            move = plan.moves[which % len(plan.moves)]
            kept = frozenset({(move.participant_id, move.round_id)})
            self.do(lambda: self.plans.append(repair.propose(self.store, kept=kept)))
            plan = self.plans[-1]
        before = self.conference
        self.do(lambda: repair.apply(self.store, plan, self.ids(told)), by_itself=True, tells=True)
        held_stay(before, self.conference, plan.emptied)

    @rule(which=ANY)
    def remedy(self, which: int) -> None:
        found_ahead = foresight.foresight_of(self.conference)
        remedies = [remedy for note in found_ahead.notes for remedy in note.remedies]
        if found_ahead.conflict:
            remedies += found_ahead.conflict.remedies
        if remedies:
            found = remedies[which % len(remedies)]
            self.do(lambda: foresight.carry_out(self.store, found))
            self.do(lambda: foresight.carry_out(self.store, found))

    @rule(levels=st.lists(st.integers(0, 3), min_size=4, max_size=4))
    def prefer(self, levels: list[int]) -> None:
        names = ("mix_organisations", "mix_functions", "spread_newcomers", "even_rooms")
        chosen = dict(zip(names, levels, strict=True))
        self.do(lambda: preferences.set_preferences(self.store, **chosen))

    @rule(once=st.sampled_from([None, True, False]))
    def themes_once(self, once: bool | None) -> None:
        self.do(lambda: preferences.set_themes_once(self.store, themes_once=once))

    @rule(who=ANY, when=ANY, which=st.lists(ANY, max_size=3), refused=st.booleans())
    def wish(self, who: int, when: int, which: list[int], *, refused: bool) -> None:
        themes = [self.pick(Theme, number).id for number in which]
        person, item = self.ids([who])[0], self.round(when).id
        if refused:
            self.do(lambda: wishes.set_refusals(self.store, person, item, themes))
        else:
            self.do(lambda: wishes.set_wishes(self.store, person, item, themes, themes[1:2]))

    @rule(one=ANY, other=ANY, kind=st.sampled_from(BondKind), binding=st.booleans())
    def bond(self, one: int, other: int, kind: BondKind, *, binding: bool) -> None:
        first, second = self.ids([one, other])
        self.do(lambda: wishes.add_bond(self.store, first, second, kind, binding=binding))

    @rule(which=ANY)
    def unbond(self, which: int) -> None:
        if self.conference.all(Bond):
            self.do(lambda: wishes.remove_bond(self.store, self.pick(Bond, which).id))

    @rule(
        how=st.sampled_from(
            [running.start_next, running.finish, running.skip_next, running.step_back]
        )
    )
    def run(self, how: Callable[[object], None]) -> None:
        self.do(lambda: how(self.store))

    @rule(when=ANY, skipped=st.booleans())
    def skip(self, when: int, *, skipped: bool) -> None:
        self.do(lambda: running.set_skipped(self.store, self.round(when).id, skipped=skipped))

    @rule(minutes=st.sampled_from([10, 35, 100]))
    def wait(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)

    @rule(where=ANY, room=ANY)
    def other_room(self, where: int, room: int) -> None:
        self.do(
            lambda: workshops.change_workshop(
                self.store, self.workshop(where).id, room_id=self.pick(Room, room).id
            )
        )

    @rule(where=ANY, most=st.integers(0, 6), least=st.integers(0, 3), close=st.booleans())
    def size(self, where: int, most: int, least: int, *, close: bool) -> None:
        self.do(
            lambda: workshops.change_workshop(
                self.store, self.workshop(where).id, most=most, least=least, may_close=close
            )
        )

    @rule(where=ANY, places=st.integers(0, 8), step_free=st.booleans())
    def room_size(self, where: int, places: int, *, step_free: bool) -> None:
        room = self.pick(Room, where)
        self.do(lambda: venue.change_room(self.store, room.id, places=places, step_free=step_free))

    @rule(when=ANY, theme=ANY, delete=st.booleans())
    def workshops(self, when: int, theme: int, *, delete: bool) -> None:
        if delete and len(self.conference.all(Workshop)) > 6:
            self.do(lambda: workshops.delete_workshop(self.store, self.workshop(when).id))
        else:
            item, chosen = self.round(when), self.pick(Theme, theme)
            self.do(lambda: workshops.add_workshop(self.store, item.id, chosen.id))

    @rule(which=ANY)
    def mend_programme(self, which: int) -> None:
        conference = self.conference
        every = (r for clash in clashes(conference) for r in remedies_of(conference, clash))
        remedies = [remedy for remedy in every if remedy.updates]
        if remedies:
            found = remedies[which % len(remedies)]
            self.do(lambda: schedule.take_remedy(self.store, found))

    @rule(when=ANY, minutes=st.sampled_from([-60, 30, 120]))
    def move_round(self, when: int, minutes: int) -> None:
        item = self.round(when)
        start = MORNING.replace(hour=item.start.hour) + timedelta(minutes=minutes)
        self.do(lambda: schedule.move_item(self.store, item.id, item.day, start.time(), merge=True))

    @rule(when=ANY)
    def delete_round(self, when: int) -> None:
        if len(self.conference.rounds()) > 2:
            item = self.round(when)
            schedule.delete_items(self.store, [item.id])
            self.do(lambda: None)

    @rule(which=ANY)
    def delete_theme(self, which: int) -> None:
        theme = self.pick(Theme, which)
        taught = any(w.theme_id == theme.id for w in self.conference.all(Workshop))
        if not taught and len(self.conference.themes()) > 2:
            venue.delete_theme(self.store, theme.id)
            self.do(lambda: None)

    @rule(steps=st.integers(1, 4))
    def undo(self, steps: int) -> None:
        self._walk(self.store.undo, steps)

    @rule(steps=st.integers(1, 4))
    def redo(self, steps: int) -> None:
        self._walk(self.store.redo, steps)

    def _walk(self, step: Callable[[], object], steps: int) -> None:
        for _ in range(steps):
            if step == self.store.redo or not self.at_bottom():
                self.do(step, tells=True)

    @rule()
    def undo_and_redo(self) -> None:
        """What was done last is taken back and done again as it was."""
        after, label = self.conference, self.store.undo_label
        if self.at_bottom():
            return
        self.store.undo()
        self.store.redo()
        assert self.conference == after
        assert self.store.undo_label == label


TestAnyOrder = AnyOrder.TestCase
TestAnyOrder.settings = settings(
    max_examples=12,
    stateful_step_count=30,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
