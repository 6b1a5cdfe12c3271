"""What is counted in whole numbers: a figure before one of these words is neither a year nor a sum of money."""

from __future__ import annotations

COUNTED = (
    "người|hộ|ha|m|m2|m²|m3|m³|mét|km|tờ|cái|con|cây|lượt|đồng|nghìn|ngàn|triệu|tỷ|tỉ|kg|tấn|tạ|lít|bộ|suất"
    "|học sinh|em|cháu|đoàn viên|hội viên|đảng viên|thành viên|đại biểu|cán bộ|buổi|ngày|giờ|tháng tuổi|tuổi"
    "|trường hợp|phụ nữ|trẻ|lao động|khẩu|nhân khẩu|dân|liều|thùng|chiếc|bao|cuốn|quyển|bản|phiếu|hộp|gói|chai|túi"
    "|xóm|thôn|tiêu chí|trang|ngôi|căn|USD"
)
"""For a regular expression that ignores case; put ``\\b`` after it."""
