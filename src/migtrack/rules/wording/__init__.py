"""MT8: text, invisible characters and personal data."""

from migtrack.rules.wording.bidi_control import bidi_control
from migtrack.rules.wording.control_character import control_character
from migtrack.rules.wording.invisible_character import invisible_character
from migtrack.rules.wording.missing_translation import missing_translation
from migtrack.rules.wording.personal_data import personal_data

WORDING = (bidi_control, invisible_character, missing_translation, personal_data, control_character)
