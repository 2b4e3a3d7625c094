"""Every reason of this package as a sentence, Chinese and English."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

FILE_REASONS: dict[str, tuple[str, str]] = {
    "no_such_file": ("没有这个文件", "there is no such file"),
    "unreadable_file": ("文件读不了：{detail}", "the file cannot be read: {detail}"),
    "empty_file": ("文件里没有内容", "there is nothing in the file"),
    "file_too_large": (
        "文件过大，上限 {limit} 字节", "the file is larger than {limit} bytes"),
    "unknown_kind_of_file": (
        "不认识这种文件（{suffix}）；可用 csv、xlsx、geojson、shp",
        "unknown kind of file ({suffix}); csv, xlsx, geojson and shp are read"),
    "old_workbook": (
        "这是旧式 .xls 文件，请另存为 .xlsx", "this is an old .xls; save it as .xlsx"),
    "unknown_encoding": ("没有名为 {encoding} 的编码", "no encoding is called {encoding}"),
    "encoding_not_found": (
        "判断不出编码，请用 --encoding 指定",
        "the encoding cannot be told; give it with --encoding"),
    "not_text": ("这不是文本文件", "this is not a text file"),
    "undecodable": ("不是 {encoding} 编码的文本", "this is no {encoding} text"),
    "too_many_columns": ("列数过多：{count}", "too many columns: {count}"),
    "line_too_long": (
        "一行超过 {limit} 个字符", "a line is longer than {limit} characters"),
    "field_too_long": (
        "一个字段超过 {limit} 个字符，可能是引号没有配对",
        "a field is longer than {limit} characters; is a quote left open?"),
    "unclosed_quote": (
        "引号打开后一直到文件末尾没有关闭", "a quote opens here and never closes"),
    "damaged_archive": ("工作簿已损坏，打不开", "the workbook is damaged"),
    "too_many_parts": (
        "压缩包里部件过多：{count}", "the archive holds too many parts: {count}"),
    "unpacks_too_large": (
        "解压后过大（{size} 字节），疑为压缩炸弹",
        "it unpacks to {size} bytes; this looks like a zip bomb"),
    "hostile_xml": (
        "文件里有实体或外部引用（{detail}），拒绝读取",
        "it holds entities or outside references ({detail})"),
    "damaged_workbook": ("工作簿读不懂（{detail}）", "the workbook is damaged ({detail})"),
    "no_such_sheet": (
        "没有名为 {sheet} 的工作表；现有：{names}",
        "no sheet is called {sheet}; there are: {names}"),
    "nested_too_deep": ("嵌套过深", "it is nested too deep"),
    "damaged_json": ("不是完整的 JSON：{detail}", "this is no whole JSON: {detail}"),
    "not_geojson": ("不是 GeoJSON 图层", "this is no GeoJSON layer"),
    "no_dbf": ("旁边缺少同名的 .dbf 文件", "the .dbf beside it is missing"),
    "damaged_shapefile": (
        "Shapefile 已损坏（{detail}）", "the shapefile is damaged ({detail})"),
    "foreign_coordinates": (
        "坐标系是 {system}；请先转换为 WGS84 或 CGCS2000 经纬度",
        "its coordinates are {system}; convert them to WGS84 degrees first"),
    "no_rows": (
        "只有列名，下面没有一行数据", "there are headings, and no row below them"),
    "no_heading_known": (
        "第 {header_row} 行里一个列名也认不出；请用 --map 给出对应关系（表头不在第 1 行时写 header_row）；这一行是：{headers}",
        ("no heading is known in row {header_row}; give a mapping with --map, with "
        "header_row where the headings stand elsewhere; the row says: {headers}")),
    "undecodable_headings": (
        "表头里有不属于 {encoding} 编码的字节，请用 --encoding 另行指定",
        "the headings hold bytes foreign to {encoding}; give another --encoding"),
    "nothing_usable": (
        "{read} 行中没有一行可用；第一处：第 {row} 行 {field}，{first}{value}",
        "none of {read} rows can be used; first: row {row}, {field}, {first}{value}"),
    "is_a_folder": ("这是一个文件夹", "this is a folder"),
    "cannot_write": ("写不进去：{detail}", "it cannot be written: {detail}"),
    "no_such_unit": ("没有单位 {unit}", "there is no unit {unit}"),
    "no_such_source": (
        "没有来自 {source} 的案件", "there are no cases from {source}"),
    "unmask_needs_reason": (
        "显示完整个人信息须写明理由（--reason）",
        "showing personal data in full needs a reason (--reason)"),
    "unmask_not_allowed": (
        "这个角色不能导出完整个人信息", "this role may not export personal data in full"),
}  # fmt: skip
MAPPING_REASONS: dict[str, tuple[str, str]] = {
    "not_toml": ("不是合格的 TOML：{detail}", "this is no TOML: {detail}"),
    "other_kind": (
        "这是 {found} 的对应文件，不是 {wanted} 的",
        "this mapping is for {found}, not for {wanted}"),
    "unknown_key": ("没有这个键；可用：{known}", "there is no such key; known: {known}"),
    "unknown_field": (
        "没有这个字段；可用：{known}", "there is no such field; known: {known}"),
    "wrong_type": ("这里应是 {wanted}", "this should be {wanted}"),
    "bad_delimiter": ("分隔符应是一个字符", "a delimiter is one character"),
    "bad_header_row": ("表头行号从 1 起", "the header row counts from 1"),
    "no_column": ("没有写明取自哪一列", "it names no column"),
    "bad_pattern": ("日期格式 {value} 不成立", "the date pattern {value} does not work"),
    "unknown_zone": ("没有时区 {value}", "there is no time zone {value}"),
    "bad_bounds": (
        "范围应为 西、南、东、北", "bounds are west, south, east, north"),
    "key_missing": ("缺少 {missing}", "{missing} is missing"),
    "column_not_in_file": (
        "文件里没有列 {column}；现有：{headers}",
        "the file has no column {column}; there are: {headers}"),
}  # fmt: skip
ROW_REASONS: dict[str, tuple[str, str]] = {
    "missing": ("缺少必需的值", "a required value is missing"),
    "too_few_fields": ("这一行字段不足", "the row has too few fields"),
    "too_many_fields": ("这一行字段过多", "the row has too many fields"),
    "nul_character": ("含有空字符（NUL）", "it holds a NUL character"),
    "undecodable_bytes": (
        "含有不属于该编码的字节", "it holds bytes foreign to the encoding"),
    "formula_unsaved": (
        "公式没有保存结果；请用表格软件打开、另存后再导入",
        "its formula has no saved result; open and save it in a spreadsheet program"),
    "formula_error": ("公式出错", "the formula failed"),
    "text_too_long": (
        "超过 {limit} 个字符", "it is longer than {limit} characters"),
    "not_a_number": ("不是数字", "it is no number"),
    "absurd_number": ("不是有限的数", "it is no finite number"),
    "not_a_whole_number": ("不是非负整数", "it is no whole number"),
    "not_yes_or_no": ("不是“是”或“否”", "it is neither yes nor no"),
    "unknown_choice": ("没有这个取值 {value}", "{value} is not among the known values"),
    "not_in_value_table": (
        "对应文件的取值表里没有它", "the value table of the mapping does not have it"),
    "not_a_date": ("读不出日期", "it cannot be read as a date"),
    "absurd_date": ("日期不合情理", "the date is absurd"),
    "in_the_future": ("时间在将来", "it lies in the future"),
    "before_report": ("早于上报时间", "it is before the report"),
    "open_but_closed": (
        "状态 {state} 未结案，却有结案时间",
        "the state {state} is open but there is a closing date"),
    "absurd_coordinates": ("地球上没有这个坐标", "there is no such place on earth"),
    "not_an_outline": ("不是面状图形", "it is no polygon"),
    "empty_geometry": ("图形是空的", "the geometry is empty"),
    "too_many_corners": ("顶点过多", "it has too many corners"),
    "ring_too_short": ("环不足四点", "a ring has fewer than four points"),
    "not_a_position": ("不是坐标", "it is no position"),
    "not_a_point": ("不是点", "it is no point"),
    "not_a_feature": ("不是要素", "it is no feature"),
    "not_a_geometry": ("不是图形", "it is no geometry"),
    "own_parent": ("上级是它自己", "it is its own parent"),
    "bad_login": (
        "登录名只能用小写字母、数字、点、横线，且不能以 pg_ 或 desk_ 开头",
        "a login has small letters, digits, dots, dashes; never pg_ or desk_ first"),
    "login_reserved": (
        "这个登录名属于数据库服务器", "this login belongs to the database server"),
    "not_a_limit": (
        "读不出时限；请写数字加 uh、wh、wd 或 cd",
        "it is no limit; write a number and uh, wh, wd or cd"),
    "skipped": ("按对应文件略过 {why}", "left out by the mapping {why}"),
    "repeated_id": (
        "与第 {first} 行编号相同而内容不同",
        "same id as row {first}, other content"),
    "worked_on_here": (
        "此案已在本台继续办理，不再覆盖",
        "the desk has gone on with this case; it is not overwritten"),
}  # fmt: skip
NOTE_REASONS: dict[str, tuple[str, str]] = {
    "placeholder_position": ("坐标是占位值，视为缺失", "placeholder position set aside"),
    "half_a_position": ("坐标只有一半，视为缺失", "half a position set aside"),
    "position_out_of_bounds": ("坐标超出范围，视为缺失", "position out of bounds set aside"),
    "filled_from_file": ("空缺按本文件其他行补上", "gap filled from the rest of the file"),
    "several_names": ("同一编号有几个名称", "one id carries several names"),
    "no_close_date": ("已办结而无结案时间", "finished without a closing date"),
    "due_before_report": ("截止时间早于上报时间", "due before it was reported"),
    "mark_against_dates": ("按时标记与日期不符，以日期为准", "dates overrule the mark"),
    "outline_mended": ("图形自交，已修整", "crossing outline mended"),
    "no_outline": ("没有图形", "without an outline"),
    "state_set_back": (
        "办理中的案件从能办理的一步接着办",
        "open case enters at a step where somebody here can act",
    ),
    "parent_unknown": ("上级尚未导入", "parent not brought in yet"),
    "unit_unknown": ("没有这个单位", "unit not known"),
    "area_unknown": ("没有这个区域", "area not known"),
    "matter_unknown": ("清单里没有这个事项", "matter not in the catalogue"),
}  # fmt: skip

_ALL = FILE_REASONS | MAPPING_REASONS | NOTE_REASONS | ROW_REASONS


def sentence(reason: str, language: str, facts: Mapping[str, object]) -> str:
    """Return the reason as a sentence in ``zh`` or ``en``, its blanks filled."""
    pair = _ALL.get(reason)
    if pair is None:
        return reason
    known = defaultdict(str, {key: str(value) for key, value in facts.items()})
    return pair[0 if language == "zh" else 1].format_map(known).strip()


def located(reason: str, language: str, facts: Mapping[str, object]) -> str:
    """Return the sentence after the file, row, line and field it speaks of."""
    chinese = language == "zh"
    parts = [
        str(facts["file"]) if facts.get("file") else "",
        _place(facts, "line", "第 {} 行" if chinese else "line {}"),
        "" if reason == "nothing_usable" else _place(
            facts, "row", "第 {} 行" if chinese else "row {}"),
        _place(facts, "key", "{}"),
        "" if reason == "nothing_usable" else _place(facts, "field", "{}"),
    ]  # fmt: skip
    where = ("，" if chinese else ", ").join(part for part in parts if part)
    told = dict(facts)
    if "first" in told:
        told["first"] = sentence(str(told["first"]), language, facts)
    text = sentence(reason, language, told)
    return f"{where}{'：' if chinese else ': '}{text}" if where else text


def _place(facts: Mapping[str, object], name: str, form: str) -> str:
    return form.format(facts[name]) if facts.get(name) not in {None, ""} else ""
