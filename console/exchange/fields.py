"""What can be taken in: the fields of each kind and the headings they go by."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from console.domain.states import CaseState, Channel, Role, Tier
from console.domain.time_limit import LimitKind

if TYPE_CHECKING:
    from collections.abc import Iterable


class Kind(StrEnum):
    """The kinds of tables the console takes in."""

    GRIDS = "grids"
    UNITS = "units"
    STAFF = "staff"
    CATALOGUE = "catalogue"
    COMPONENTS = "components"
    CASES = "cases"


class Shape(StrEnum):
    """What a value must look like."""

    TEXT = "text"
    NUMBER = "number"
    FLAG = "flag"
    MOMENT = "moment"
    LIST = "list"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Field:
    """One target field; ``names`` are headings it is recognised by."""

    name: str
    shape: Shape = Shape.TEXT
    names: tuple[str, ...] = ()
    required: bool = False
    longest: int = 500
    choices: frozenset[str] = frozenset()


def _field(name: str, names: str = "", **more: object) -> Field:
    return Field(name, names=tuple(names.split()), **more)  # type: ignore[arg-type]


def _choice(
    name: str, choices: Iterable[str], names: str = "", **more: object
) -> Field:
    return _field(name, names, shape=Shape.CHOICE, choices=frozenset(choices), **more)


def _moment(name: str, names: str, **more: object) -> Field:
    return _field(name, names, shape=Shape.MOMENT, **more)


def _flag(name: str, names: str = "") -> Field:
    return _field(name, names, shape=Shape.FLAG)


def _number(name: str, names: str) -> Field:
    return _field(name, names, shape=Shape.NUMBER)


def _list(name: str, names: str = "") -> Field:
    return _field(name, names, shape=Shape.LIST, longest=2000)


LON = _number("lon", "经度 X坐标 x lng longitude 东经")
LAT = _number("lat", "纬度 Y坐标 y latitude 北纬")
UNIT_CODE = _field("unit_code", "单位编码 责任单位编码 部门编码 处置部门编码 unit_id")
PHONE = _field("phone", "电话 联系电话 手机 手机号 telephone mobile", longest=60)
CODE = _field("code", "编码 代码 编号 标识码 id", required=True, longest=80)
NAME = _field("name", "名称 label title", required=True, longest=200)

CASE_FIELDS = (
    _field(
        "external_id",
        "案件编号 案卷号 案卷编号 工单编号 工单号 编号 任务号 case_number case_id number"
        " id rec_id servicerequestnum",
        required=True,
        longest=120,
    ),
    _choice("state", CaseState, "状态 案件状态 办理状态 status srstatus"),
    _field("title", "标题 案件标题 subject"),
    _field(
        "description",
        "描述 问题描述 案件描述 内容 诉求内容 details text",
        longest=20_000,
    ),
    _choice("channel", Channel, "来源 上报渠道 问题来源 source methodreceived"),
    _field("address", "地址 位置 地点 发生地址 位置描述 location place occur_place"),
    LON,
    LAT,
    _field("area_code", "网格编码 单元网格编码 社区编码 网格 cell_code community_id"),
    _field("area_name", "网格名称 社区名称 社区 community community_name"),
    _field("matter_code", "事项编码 立案条件编码 小类编码 案件类型编码 item_code"),
    _field(
        "matter_text",
        "事项 事项名称 小类 小类名称 案件类型 问题类型 matter type category"
        " sub_type_name srtype",
    ),
    UNIT_CODE,
    _field(
        "unit_name",
        "责任单位 处置单位 处置部门 承办单位 unit department agency dispose_unit_name",
        longest=200,
    ),
    _moment(
        "reported_at",
        "上报时间 创建时间 登记时间 受理时间 created created_at createddate"
        " create_time reported",
        required=True,
    ),
    _moment("filed_at", "立案时间 filed"),
    _moment("dispatched_at", "派遣时间 派单时间 dispatched"),
    _moment("due_at", "截止时间 应结案时间 处置截止时间 到期时间 due duedate"),
    _moment("fed_back_at", "反馈时间 处置完成时间 feedback_at"),
    _moment("closed_at", "结案时间 办结时间 关闭时间 closed closedate"),
    _flag("on_time", "按时结案 是否按时 intime_archive_num"),
    _flag("duplicate", "重复 是否重复 is_duplicate"),
    _flag("urgent", "紧急 是否紧急"),
    _flag("major", "重大 是否重大"),
    _field("caller_name", "诉求人 来电人 投诉人 caller", longest=100),
    _field("caller_phone", "诉求人电话 来电号码 联系电话 电话 phone", longest=60),
    _field("original_state", longest=120),
)
GRID_FIELDS = (
    _field("code", "网格编码 区划代码 adcode gridcode " + " ".join(CODE.names),
           required=True, longest=80),
    _field("name", "网格名称 grid_name gridname " + " ".join(NAME.names),
           required=True, longest=200),
    _choice("tier", Tier, "层级 级别 网格层级 level"),
    _field("parent_code", "上级编码 父编码 上级代码 parent parentcode", longest=80),
)  # fmt: skip
UNIT_FIELDS = (
    _field("code", "单位编码 部门编码 dispose_unit_id " + " ".join(CODE.names),
           required=True, longest=80),
    _field("name", "单位名称 部门名称 dispose_unit_name agency " + " ".join(NAME.names),
           required=True, longest=200),
    _field("kind", "类型 单位类型 类别 type", longest=80),
    _field("parent_code", "上级编码 上级单位编码 parent", longest=80),
    PHONE,
    _flag("on_duty", "在岗 值班"),
    _number("capacity", "容量 在办上限 负荷上限"),
    LON,
    LAT,
    _list("area_codes", "责任网格 辖区编码 网格编码 areas"),
)  # fmt: skip
STAFF_FIELDS = (
    _field("login", "登录名 用户名 账号 工号 user username account", required=True,
           longest=63),
    _field("name", "姓名 full_name", required=True, longest=100),
    _field("post", "岗位 职务 position", longest=100),
    _list("roles", "角色 role"),
    _field("unit_code", " ".join(UNIT_CODE.names)),
    _field("superior", "上级 上级登录名", longest=63),
    PHONE,
    _list("skills", "技能 专长"),
    _field("shift", "班次 班组"),
    _flag("on_shift", "当班 在岗"),
    LON,
    LAT,
    _list("area_codes", "责任网格 网格编码 areas beat"),
)  # fmt: skip
CATALOGUE_FIELDS = (
    _field("code", "立案条件编码 事项编码 " + " ".join(CODE.names), required=True,
           longest=80),
    _field("kind", "类别 案件类别"),
    _field("major_code", "大类编码 大类代码"),
    _field("major", "大类 大类名称"),
    _field("minor_code", "小类编码 小类代码"),
    _field("minor", "小类 小类名称", required=True),
    _field("condition", "立案条件 条件", required=True, longest=4000),
    _field("limit", "处置时限 时限 办理时限 limit_text", required=True, longest=100),
    _field("disposal_standard", "处置标准", longest=4000),
    _field("closing_rule", "结案条件 结案规范 结案标准", longest=4000),
    _list("responsible_kinds", "责任单位类型 责任主体 责任单位 处置主体"),
    _list("evidence", "证据 取证要求"),
    _choice("origin", ("national", "local"), "来源 编码来源"),
    _field("service_type", "服务类型 办理方式"),
    _field("theme", "主题"),
    _flag("need_inspection", "需要核查 是否核查"),
    _field("template", "流程模板"),
    _list("keywords", "关键词"),
    _field("source", "依据 出处"),
    _field("major_en"),
    _field("minor_en"),
    _field("condition_en", longest=4000),
    _field("closing_rule_en", longest=4000),
)  # fmt: skip
COMPONENT_FIELDS = (
    _field("code", "部件编码 部件标识码 objcode " + " ".join(CODE.names),
           required=True, longest=80),
    _field("name", "部件名称 objname " + " ".join(NAME.names), required=True,
           longest=200),
    _field("matter_code", "小类编码 部件小类 类型编码 matter", longest=80),
    _choice("state", ("intact", "damaged", "lost", "abandoned", "removed"),
            "状态 部件状态 objstate"),
    LON,
    LAT,
    _field("unit_code", "主管部门编码 deptcode " + " ".join(UNIT_CODE.names)),
    _field("note", "备注 说明", longest=2000),
)  # fmt: skip

FIELDS: dict[Kind, dict[str, Field]] = {
    kind: {field.name: field for field in fields}
    for kind, fields in (
        (Kind.GRIDS, GRID_FIELDS),
        (Kind.UNITS, UNIT_FIELDS),
        (Kind.STAFF, STAFF_FIELDS),
        (Kind.CATALOGUE, CATALOGUE_FIELDS),
        (Kind.COMPONENTS, COMPONENT_FIELDS),
        (Kind.CASES, CASE_FIELDS),
    )
}
ROLES = frozenset(Role)
LIMIT_KINDS = frozenset(LimitKind)

WORDS: dict[str, dict[str, str]] = {
    "state": {
        "已上报": "REPORTED", "待受理": "REPORTED", "待立案": "TO_FILE",
        "待派遣": "TO_DISPATCH", "待核查": "FED_BACK", "已反馈": "FED_BACK",
        "待结案": "TO_CLOSE", "结案": "CLOSED", "已结案": "CLOSED",
        "办结": "CLOSED", "已办结": "CLOSED", "作废": "VOIDED",
        "不予受理": "REFUSED", "强制结案": "FORCE_CLOSED",
        "告知性结案": "CLOSED_BY_NOTICE", "归档": "ARCHIVED",
        "new": "REPORTED", "open": "TO_DISPATCH", "closed": "CLOSED",
        "完好": "intact", "破损": "damaged", "丢失": "lost", "废弃": "abandoned",
        "移除": "removed",
    },
    "channel": {
        "监督员": "COLLECTOR", "信息采集员": "COLLECTOR", "网格员": "COLLECTOR",
        "热线": "HOTLINE", "12345": "HOTLINE", "12319": "HOTLINE",
        "电话": "HOTLINE", "phone": "HOTLINE", "网站": "WEB", "微信": "WEB",
        "web": "WEB", "api": "WEB", "email": "WEB", "视频": "VIDEO",
        "传感器": "DEVICE", "领导交办": "LEADER", "其他": "OTHER",
    },
    "tier": {
        "市": "city", "区": "district", "县": "district", "区县": "district",
        "街道": "street", "镇": "street", "乡": "street", "社区": "community",
        "村": "community", "责任网格": "beat", "网格": "beat",
        "单元网格": "cell",
    },
    "origin": {"国标": "national", "国家": "national", "地方": "local", "本地": "local"},
    "roles": {
        "受理员": "intake", "派遣员": "dispatcher", "值班长": "duty_leader",
        "督办员": "supervisor", "处置单位": "unit_officer", "专业部门": "unit_officer",
        "监督员": "collector", "网格员": "collector", "信息采集员": "collector",
        "大屏": "wall", "审计员": "auditor", "管理员": "administrator",
    },
}  # fmt: skip
"""Everyday words for codes, understood without a mapping file."""


def heading_key(heading: str) -> str:
    """Return a heading without case, blanks, marks and bracketed remarks."""
    plain = re.sub(r"[(（\[【].*?[)）\]】]", "", heading)
    return re.sub(r"[\W_]+", "", plain).casefold()
