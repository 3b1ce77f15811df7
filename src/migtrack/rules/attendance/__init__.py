"""MT5: the attendance."""

from migtrack.rules.attendance.attendance_off_dates import attendance_off_dates
from migtrack.rules.attendance.deputy_mismatch import deputy_mismatch
from migtrack.rules.attendance.invited_without_seat import invited_without_seat
from migtrack.rules.attendance.low_attendance import low_attendance
from migtrack.rules.attendance.marked_twice import marked_twice
from migtrack.rules.attendance.ministry_absent import ministry_absent
from migtrack.rules.attendance.not_entitled import not_entitled
from migtrack.rules.attendance.unmarked_participant import unmarked_participant

ATTENDANCE = (
    attendance_off_dates,
    not_entitled,
    marked_twice,
    unmarked_participant,
    low_attendance,
    ministry_absent,
    invited_without_seat,
    deputy_mismatch,
)
