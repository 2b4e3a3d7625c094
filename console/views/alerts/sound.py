"""The sounds of the desk, made in code: three severities and "data stopped"."""

from __future__ import annotations

import array
import logging
import math
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QLoggingCategory,
    QObject,
    Qt,
    QThread,
    Signal,
    Slot,
)
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioFormat, QAudioSink

_NO_SEAT = ("offscreen", "minimal")
log = logging.getLogger(__name__)
RATE = 44_100
_LOUD = 0.35
_EDGE_S = 0.008


class Tone(StrEnum):
    """What can be heard; each differs in pitch, in number and in length."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    STOPPED = "stopped"


_BEATS: dict[Tone, tuple[tuple[float, float, float], ...]] = {
    Tone.HIGH: ((988, 0.14, 0.06),) * 4,
    Tone.MEDIUM: ((740, 0.20, 0.12),) * 2,
    Tone.LOW: ((494, 0.25, 0.0),),
    Tone.STOPPED: ((523, 0.35, 0.05), (392, 0.35, 0.05), (262, 0.6, 0.0)),
}
"""Pitch (Hz), length and pause after it (s)."""


def tone_of(severity: int) -> Tone:
    """Return the sound of a priority: 1 is high, 2 medium, everything else low."""
    return {1: Tone.HIGH, 2: Tone.MEDIUM}.get(severity, Tone.LOW)


def samples(tone: Tone) -> bytes:
    """Return a sound as 16-bit mono samples at 44.1 kHz, without clicks."""
    told = array.array("h")
    for pitch, length_s, pause_s in _BEATS[tone]:
        count = int(RATE * length_s)
        edge = int(RATE * _EDGE_S)
        for n in range(count):
            swell = min(1.0, n / edge, (count - n) / edge)
            wave = math.sin(math.tau * pitch * n / RATE)
            told.append(int(32_767 * _LOUD * swell * wave))
        told.extend([0] * int(RATE * pause_s))
    return told.tobytes()


class _Player(QObject):
    """Plays in a thread of its own: opening the audio system can take seconds."""

    opened: ClassVar[Signal] = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._sink: QAudioSink | None = None
        self._buffer: QBuffer | None = None

    @Slot()
    def open(self) -> None:
        """Look for a device that takes our samples."""
        # What the audio system tries in vain is no news: ``opened`` says the result.
        QLoggingCategory.setFilterRules("qt.multimedia*=false")
        try:
            from PySide6.QtMultimedia import QAudioSink, QMediaDevices  # noqa: PLC0415 - loads the audio system
        except ImportError:
            log.info("this installation has no audio")
            self.opened.emit(False)
            return
        device = QMediaDevices.defaultAudioOutput()
        if not device.isNull() and device.isFormatSupported(_format()):
            self._sink = QAudioSink(device, _format(), self)
        self.opened.emit(self._sink is not None)

    @Slot(str)
    def play(self, tone: str) -> None:
        """Play a sound from its beginning."""
        if self._sink is None:
            return
        self._sink.stop()
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(samples(Tone(tone))))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._sink.start(self._buffer)

    @Slot()
    def stop(self) -> None:
        """Be silent and let go of the device."""
        if self._sink is not None:
            self._sink.stop()
            self._sink = None


class SeatSound(QObject):
    """Plays tones where the machine can; elsewhere it says that it cannot.

    The machine's audio is asked for at the first sound, never before, and never
    on the thread of the windows.

    Signals:
        changed: it is known now whether this seat can be heard.
    """

    changed: ClassVar[Signal] = Signal()
    _wanted: ClassVar[Signal] = Signal(str)
    _ended: ClassVar[Signal] = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: QThread | None = None
        self._player: _Player | None = None
        self._heard: bool | None = None

    def words(self) -> str:
        """Say why nothing is heard; empty when sounds are heard."""
        if self._heard is None:
            return self.tr("声音：第一次响铃时打开")
        return "" if self._heard else self.tr("本机没有声音设备，只显示不响")

    def play(self, tone: Tone) -> None:
        """Play a sound from its beginning, if this machine can."""
        if QGuiApplication.platformName() in _NO_SEAT:
            self._on_opened(False)  # nobody sits where nothing is shown
            return
        if self._thread is None:
            self._begin()
        self._wanted.emit(tone.value)

    def close(self) -> None:
        """End the thread."""
        if self._thread is not None:
            self._ended.emit()
            self._thread.quit()
            self._thread.wait()
            self._thread = None

    def _begin(self) -> None:
        self._thread, self._player = QThread(self), _Player()
        self._player.moveToThread(self._thread)
        self._player.opened.connect(self._on_opened)
        self._wanted.connect(self._player.play)
        blocking = Qt.ConnectionType.BlockingQueuedConnection
        self._ended.connect(self._player.stop, blocking)
        self._thread.started.connect(self._player.open)
        self._thread.start()

    @Slot(bool)
    def _on_opened(self, heard: bool) -> None:  # noqa: FBT001 - Qt sends it by position
        self._heard = heard
        self.changed.emit()


def _format() -> QAudioFormat:
    from PySide6.QtMultimedia import QAudioFormat  # noqa: PLC0415 - loads the audio system

    told = QAudioFormat()
    told.setSampleRate(RATE)
    told.setChannelCount(1)
    told.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    return told
