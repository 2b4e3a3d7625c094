from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, replace

import pytest

from console.domain.record import placed_record, record


@record
class Parcel:
    """Something sent."""

    weight: int
    label: str = "plain"
    parts: list[int] = field(default_factory=list)


@record
class Letter(Parcel):
    """A thing sent that is read."""

    words: str


@record
class Note:
    """Nothing in it."""


@placed_record
class Point:
    """A place."""

    x: float
    y: float = 0.0


@placed_record
class Measured:
    """A point that reckons for itself."""

    point: Point
    steps: float = field(init=False, repr=False, compare=False)
    unit: str = field(default="m", compare=False)
    far: bool = field(init=False, default=True)

    def __post_init__(self) -> None:
        if self.point.x < 0:
            raise ValueError("nowhere")
        object.__setattr__(self, "steps", self.point.x + self.point.y)


@dataclass(frozen=True, slots=True, kw_only=True)
class Twin:
    """What a frozen dataclass makes of the same fields."""

    weight: int
    label: str = "plain"
    parts: tuple[int, ...] = ()


@record
class Copied:
    """The same fields as a record."""

    weight: int
    label: str = "plain"
    parts: tuple[int, ...] = ()


def test_that_a_record_keeps_what_it_is_given_and_fills_in_the_rest() -> None:
    given = Letter(words="hello", weight=3)
    assert (given.weight, given.label, given.parts, given.words) == (
        3,
        "plain",
        [],
        "hello",
    )
    assert Parcel(weight=1).parts is not Parcel(weight=1).parts
    mine = [1]
    assert Parcel(weight=1, parts=mine).parts is mine


def test_that_a_record_is_given_every_field_by_its_name() -> None:
    with pytest.raises(TypeError, match=r"Parcel\.__init__\(\) missing .* 'weight'"):
        Parcel()
    with pytest.raises(TypeError, match="positional"):
        Parcel(3)
    with pytest.raises(TypeError, match="unexpected keyword argument 'colour'"):
        Parcel(weight=3, colour="red")
    assert Point(1, 2) == Point(x=1, y=2) == Point(y=2, x=1)


def test_that_nothing_of_a_record_is_changed_or_taken_away() -> None:
    parcel = Parcel(weight=3)
    with pytest.raises(FrozenInstanceError):
        parcel.weight = 4
    with pytest.raises(FrozenInstanceError):
        parcel.other = 4
    with pytest.raises(FrozenInstanceError):
        del parcel.weight
    assert parcel.weight == 3
    assert not hasattr(parcel, "__dict__")


def test_that_records_are_equal_by_kind_and_values() -> None:
    assert Copied(weight=1) == Copied(weight=1)
    assert Copied(weight=1) != Copied(weight=2)
    assert Copied(weight=1) != Twin(weight=1)
    assert Parcel(weight=1) != Letter(weight=1, words="")
    assert Note() == Note()
    assert len({Note(), Note(), Point(1), Point(1), Point(2)}) == 3
    assert len({Copied(weight=1), Copied(weight=1)}) == 1
    with pytest.raises(TypeError):
        hash(Parcel(weight=1))


def test_that_a_field_left_out_of_comparing_does_not_count() -> None:
    near, far = Measured(Point(1), unit="m"), Measured(Point(1), unit="km")
    assert near == far
    assert hash(near) == hash(far)


def test_that_what_follows_the_making_is_done() -> None:
    measured = Measured(Point(1, 2))
    assert (measured.steps, measured.far) == (3, True)
    with pytest.raises(ValueError, match="nowhere"):
        Measured(Point(-1))


def test_that_a_record_reads_like_a_dataclass() -> None:
    made, twin = Copied(weight=3, parts=(1,)), Twin(weight=3, parts=(1,))
    assert repr(made) == repr(twin).replace("Twin", "Copied")
    assert (
        repr(Measured(Point(1)))
        == "Measured(point=Point(x=1, y=0.0), unit='m', far=True)"
    )
    assert asdict(made) == asdict(twin)
    assert [each.name for each in fields(made)] == [each.name for each in fields(twin)]
    assert replace(made, label="x") == Copied(weight=3, label="x", parts=(1,))
    assert Point.__match_args__ == ("x", "y")
    assert Parcel.__match_args__ == ()


def test_that_a_record_can_be_copied_and_sent() -> None:
    for made in (Letter(words="hello", weight=3, parts=[1]), Point(1, 2)):
        assert copy.copy(made) == made
        assert copy.deepcopy(made) == made
        assert pickle.loads(pickle.dumps(made)) == made
    letter = Letter(words="hello", weight=3, parts=[1])
    assert copy.deepcopy(letter).parts is not letter.parts


def test_that_what_a_record_writes_itself_stands() -> None:
    @record
    class Shy:
        """Tells nothing."""

        secret: str

        def __repr__(self) -> str:
            return "…"

    assert repr(Shy(secret="x")) == "…"
    assert Shy(secret="x") == Shy(secret="x")


def test_that_a_record_is_compiled_when_the_first_one_is_made() -> None:
    @record
    class Late:
        """Not made yet."""

        at: int = 1

    before = Late.__init__
    assert Late() == Late(at=1)
    assert Late.__init__ is not before
    assert Late(at=2).at == 2
