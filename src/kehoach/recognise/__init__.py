"""What a document shows → what its parts are: Quốc hiệu, căn cứ, nơi nhận… Judges nothing, changes nothing."""

from kehoach.recognise.following import first_of
from kehoach.recognise.label import label
from kehoach.recognise.parts import Labelled, LabelledDocument, Part

__all__ = ["Labelled", "LabelledDocument", "Part", "first_of", "label"]
