<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="zh_CN">
<context>
    <name></name>
    <message>
        <source>CaseActions</source>
        <comment>已批准过 %1 次</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CaseActions</source>
        <comment>同意延期，增加一个原时限</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CaseActions</source>
        <comment>不同意延期</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CaseActions</source>
        <comment>同意挂账，计时暂停</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CaseActions</source>
        <comment>不同意挂账，单位继续处置</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CaseActions</source>
        <comment>派去核查</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CaseActions</source>
        <comment>单位的申请见经过</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CaseActions</source>
        <comment>%1 申请：%2</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CaseActions</source>
        <comment>需要由%1办理</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CaseActions</source>
        <comment>派去核实</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CaseActions</source>
        <comment>合并到另一案件</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CaseActions</source>
        <comment>记入经过</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CaseActions</source>
        <comment>接手别人占用的案件</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CaseActions</source>
        <comment>接手</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CaseActions</source>
        <comment>查看来电号码 %1：%2</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CaseActions</source>
        <comment>查看号码</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CaseActions</source>
        <comment>查看来电号码</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CaseActions</source>
        <comment>查看</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DispatchSheet</source>
        <comment>派遣</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DispatchSheet</source>
        <comment>联动：增派协办单位</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CaseActions</source>
        <comment>案卷还没有读到，请稍候</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CaseActions</source>
        <comment>%1 申请退件：%2</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CaseActions</source>
        <comment>同意退件，改派其他单位</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CaseActions</source>
        <comment>不同意退件，原单位继续</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CaseActions</source>
        <comment>事项不清，退回立案</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CaseActions</source>
        <comment>免除后该单位不再计入本案；其他单位照常</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CaseActions</source>
        <comment>选一个单位来主办；原主办改为协办，经过保留</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DispatchSheet</source>
        <comment>改派：接替%1</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>改派</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DispatchSheet</source>
        <comment>发出</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DispatchSheet</source>
        <comment>、</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DispatchSheet</source>
        <comment>%1 等 %2 件；建议以第一件为准</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DispatchSheet</source>
        <comment>发出后 %1 秒内、签收之前可以撤回</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DispatchSheet</source>
        <comment>派遣计时停止，各单位的处置与签收计时开始</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DispatchSheet</source>
        <comment>已派遣 %1</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>撤回派遣</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DispatchSheet</source>
        <comment>派遣 %1 个案件</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bulk</source>
        <comment>不含 %1：%2</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bulk</source>
        <comment>%1 %2 个案件？</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bulk</source>
        <comment>没有发出</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bulk</source>
        <comment>%1：已办理 %2 件</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bulk</source>
        <comment>%1：%2 件未办 —— %3</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bulk</source>
        <comment>；</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <comment>受理员</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <comment>派遣员</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <comment>值班长</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <comment>督办员</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <comment>责任单位处置员</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <comment>采集员</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <comment>大屏</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <comment>审计员</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <comment>管理员</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <comment>网格员</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <comment>热线</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <comment>网络</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <comment>视频</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <comment>物联设备</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <comment>领导交办</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <comment>其他</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TaskState</source>
        <comment>等待前序</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TaskState</source>
        <comment>待签收</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TaskState</source>
        <comment>处置中</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TaskState</source>
        <comment>到场</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TaskState</source>
        <comment>申请退件</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TaskState</source>
        <comment>已反馈</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TaskState</source>
        <comment>已免除</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TaskState</source>
        <comment>已撤回</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TaskRole</source>
        <comment>主办</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TaskRole</source>
        <comment>协办</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ClockStage</source>
        <comment>受理立案</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ClockStage</source>
        <comment>核实</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ClockStage</source>
        <comment>派遣</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ClockStage</source>
        <comment>签收</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ClockStage</source>
        <comment>审批</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ClockStage</source>
        <comment>处置</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ClockStage</source>
        <comment>反馈审核</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ClockStage</source>
        <comment>核查</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ClockStage</source>
        <comment>结案</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ClockStage</source>
        <comment>回访</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PhotoMoment</source>
        <comment>处置前</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PhotoMoment</source>
        <comment>处置后</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PhotoMoment</source>
        <comment>近景</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PhotoMoment</source>
        <comment>远景</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PhotoMoment</source>
        <comment>现场</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CaseActions</source>
        <comment>没有选中案件</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CaseActions</source>
        <comment>与数据库的连接断了，恢复后才能办理</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CaseActions</source>
        <comment>上一条指令还在途中</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CaseActions</source>
        <comment>案件已经办完（%1），不能再改</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CaseActions</source>
        <comment>处置过本案的人不能核查，也不能结案（6.5.1.1）</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CaseActions</source>
        <comment>、</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CaseActions</source>
        <comment>等</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CaseActions</source>
        <comment>本案现在是“%1”，要在“%2”时才能办理</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CaseActions</source>
        <comment>或</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CaseActions</source>
        <comment>没有单位正在处置本案</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RefusalCode</source>
        <comment>N1 不在事项准入清单</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RefusalCode</source>
        <comment>N2 不符合立案条件</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RefusalCode</source>
        <comment>N3 核实不属实</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RefusalCode</source>
        <comment>N4 不在管辖范围</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RefusalCode</source>
        <comment>N5 重复上报</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RefusalCode</source>
        <comment>N6 应走法定途径（诉讼、仲裁、信访）</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RefusalCode</source>
        <comment>N7 信息不全且无法联系</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RefusalCode</source>
        <comment>N9 其他</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusal</source>
        <comment>案件已不在可以这样办理的阶段</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusal</source>
        <comment>您的岗位不能这样办理</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusal</source>
        <comment>找不到这个案件，或本席看不到它</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusal</source>
        <comment>该单位没有此事项在此地的授权（5.3.2）</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusal</source>
        <comment>与数据库的连接断了，所填内容已保留，恢复后再提交</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusal</source>
        <comment>别人正占用这个案件，接手须写明理由</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusal</source>
        <comment>所填内容不完整或不正确</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusal</source>
        <comment>未能办理</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusal</source>
        <comment>没有填写</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusal</source>
        <comment>还没有选单位</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusal</source>
        <comment>主办单位须有且只有一个</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusal</source>
        <comment>同一单位选了两次</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusal</source>
        <comment>先后次序不成立</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusal</source>
        <comment>已过可撤回的时间</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusal</source>
        <comment>单位已经签收，不能撤回</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusal</source>
        <comment>不是本案的任务</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusal</source>
        <comment>照片超过 20 MB</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusal</source>
        <comment>不是 JPEG、PNG 或 WebP 照片</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusal</source>
        <comment>位置不在网格内</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusal</source>
        <comment>此事项须经核查</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusal</source>
        <comment>未确认符合结案条件</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusal</source>
        <comment>不能并入自身</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusal</source>
        <comment>要并入的案件已作废</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusal</source>
        <comment>没有改动</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusal</source>
        <comment>阶段</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusal</source>
        <comment>%1 %2先改了本案：%3。请核对后再提交，所填内容仍在</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusal</source>
        <comment>别人</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusal</source>
        <comment>在 %1 </comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusal</source>
        <comment>；</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusal</source>
        <comment>内容有更新</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusal</source>
        <comment>责任单位</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusal</source>
        <comment>标题</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusal</source>
        <comment>事项</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusal</source>
        <comment>地点</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusal</source>
        <comment>网格</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusal</source>
        <comment>紧急程度已改</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestion</source>
        <comment>未获授权</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestion</source>
        <comment>不在其辖区</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestion</source>
        <comment>不当班</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestion</source>
        <comment>已满负荷</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestion</source>
        <comment>上一单逾时未签收</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestion</source>
        <comment>%1 没有此事项在此地的授权，会被拒绝</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestion</source>
        <comment>%1 的辖区不含此地</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestion</source>
        <comment>%1 现在不当班，可能无人签收</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestion</source>
        <comment>%1 在办 %2 件，已到能力上限 %3 件</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestion</source>
        <comment>%1 还有逾时未签收的任务</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestion</source>
        <comment>已授权</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestion</source>
        <comment>本辖区</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestion</source>
        <comment>在办 %1/%2</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestion</source>
        <comment>同类 %1 件</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestion</source>
        <comment>按时 %1%</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestion</source>
        <comment>中位 %1</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestion</source>
        <comment>%1 天 %2 时</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestion</source>
        <comment>%1 时 %2 分</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestion</source>
        <comment>%1 分</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>上报</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>发出核实</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>回复核实</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>受理</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>现场自处理</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>不予受理</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>立案</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>认可自处理</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>作废</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>并入</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>派遣</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>退回立案</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>签收任务</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>到场</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>报告进展</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>增派单位</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>改为单独处置</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>更换主办</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>申请退件</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>不同意退件</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>申请延期</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>审批延期</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>申请挂账</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>不同意挂账</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>同意挂账</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>审批挂账</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>恢复处置</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>反馈结果</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>免除任务</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>退回反馈</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>发出核查</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>免核查通过</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>核查通过</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>核查不通过</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>转回访</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>记录回访</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>再次处置</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>结案</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>归档</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>提交协调小组</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>协调小组决定</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>告知性结案</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>强制结案</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>备注</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>否定报备</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>并入来件</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>进展</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>回访结果</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>占用案件</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>放开案件</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>更正</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>添加照片</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>派出核实</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>派出核查</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>核实回复</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>核查回复</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>吹哨</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>报到</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>哨声评分</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>哨声结束</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>催办</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>回复催办</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>拟督办单</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>签发督办单</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>撤销督办单</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>签收督办单</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>回复督办单</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>认可回复</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>不认可回复</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>解除督办</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>督办未果</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>记录会议</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>跟进议题</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>启动问责</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>记录问责</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>标为专项</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>处理告警</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>复核否定报备</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verb</source>
        <comment>导入</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LimitWords</source>
        <comment>处置时限 %1，无法推算：%2</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LimitWords</source>
        <comment>处置时限 %1 · 现在派遣则 %2 到期</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LimitWords</source>
        <comment>立案</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LimitWords</source>
        <comment>派遣</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LimitWords</source>
        <comment>签收</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LimitWords</source>
        <comment>按紧急办理</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ErrandResult</source>
        <comment>属实</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ErrandResult</source>
        <comment>不属实</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ErrandResult</source>
        <comment>无法判断</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ErrandResult</source>
        <comment>合格</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ErrandResult</source>
        <comment>不合格</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WorkReasons</source>
        <comment>与数据库的连接断了，恢复后才能办理</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WorkReasons</source>
        <comment>没有选中案件</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WorkReasons</source>
        <comment>、</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WorkReasons</source>
        <comment>本案现在是“%1”，要在“%2”时才能办理</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WorkReasons</source>
        <comment>需要由%1办理</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WorkRefusal</source>
        <comment>案件已不在可以这样办理的阶段</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WorkRefusal</source>
        <comment>您的岗位不能这样办理</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WorkRefusal</source>
        <comment>找不到，或本席看不到它</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>WorkRefusal</source>
        <comment>与数据库的连接断了，没有提交；所填内容已保留在本机，恢复后再提交</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>WorkRefusal</source>
        <comment>别人正占用这个案件</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WorkRefusal</source>
        <comment>所填内容不完整或不正确</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WorkRefusal</source>
        <comment>标题</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WorkRefusal</source>
        <comment>来源渠道</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WorkRefusal</source>
        <comment>立案条件</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WorkRefusal</source>
        <comment>位置</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WorkRefusal</source>
        <comment>理由</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WorkRefusal</source>
        <comment>结果</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WorkRefusal</source>
        <comment>说明</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WorkRefusal</source>
        <comment>整改方案</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WorkRefusal</source>
        <comment>挂账期限</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WorkRefusal</source>
        <comment>照片</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WorkRefusal</source>
        <comment>答复</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WorkRefusal</source>
        <comment>延期</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WorkRefusal</source>
        <comment>挂账</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WorkRefusal</source>
        <comment>退件</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WorkRefusal</source>
        <comment>并入</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WorkRefusal</source>
        <comment>没有填写</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WorkRefusal</source>
        <comment>不在可选范围内</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WorkRefusal</source>
        <comment>不在网格内，请在地图上重新点选</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WorkRefusal</source>
        <comment>照片超过 20 MB</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WorkRefusal</source>
        <comment>不是 JPEG、PNG 或 WebP 照片</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WorkRefusal</source>
        <comment>此事项要求处置后照片</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WorkRefusal</source>
        <comment>需要处置前和处置后照片</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WorkRefusal</source>
        <comment>已过签收后可申请退件的时限</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WorkRefusal</source>
        <comment>已达允许的次数</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WorkRefusal</source>
        <comment>任务已经超时，须在到期前申请</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WorkRefusal</source>
        <comment>是过去的时间</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WorkRefusal</source>
        <comment>超过允许的最长天数</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WorkRefusal</source>
        <comment>不能并入自身</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WorkRefusal</source>
        <comment>要并入的案件已作废</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WorkRefusal</source>
        <comment>程序出错，未能办理；已记入日志，所填内容仍在</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WorkRefusal</source>
        <comment>未能办理</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WorkRefusal</source>
        <comment>%1：%2</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WorkRefusal</source>
        <comment>%1 %2先改了本案%3；请核对后再提交，所填内容仍在</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WorkRefusal</source>
        <comment>，现为“%1”</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WorkRefusal</source>
        <comment>别人</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WorkWords</source>
        <comment>或</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WorkWords</source>
        <comment>距离不明</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WorkWords</source>
        <comment>%1 公里</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WorkWords</source>
        <comment>%1 米</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>它已不在可以这样办理的状态</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>别人刚刚改动过，请看一眼再办</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>您的岗位不能这样办理</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>找不到它，或本席看不到它</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>与数据库的连接断了，所填内容已保留</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>别人正占用这个案件</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>所填内容不完整或不正确</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>没有填写完整</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>时间须在将来</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>督办级别只有一至三级</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>已经有了决定</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>已经复核过</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>结案之后才能申诉</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>本案没有超时</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>须先由派遣员决定</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>须再由受理员决定</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>本案没有主办单位</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>照片超过 20 MB</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>不是 JPEG、PNG 或 WebP 照片</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>程序出错，未能办理；已记入日志</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>未能办理</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FilesPage</source>
        <comment>单位</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FilesPage</source>
        <comment>已办</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FilesPage</source>
        <comment>在办</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FilesPage</source>
        <comment>案件号</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FilesPage</source>
        <comment>事项</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FilesPage</source>
        <comment>原因</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FilesPage</source>
        <comment>经办</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FilesPage</source>
        <comment>多久以前</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GroupPage</source>
        <comment>待决定</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GroupPage</source>
        <comment>已落实</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GroupPage</source>
        <comment>已决定</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GroupPage</source>
        <comment>案件号</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GroupPage</source>
        <comment>案件</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GroupPage</source>
        <comment>提请原因 / 决定</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GroupPage</source>
        <comment>督办单</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GroupPage</source>
        <comment>提请</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GroupPage</source>
        <comment>回头看</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HourPage</source>
        <comment>还能保住</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HourPage</source>
        <comment>难以保住</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HourPage</source>
        <comment>单位超负荷</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HourPage</source>
        <comment>督办</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HourPage</source>
        <comment>序</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HourPage</source>
        <comment>案件号</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HourPage</source>
        <comment>事项</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HourPage</source>
        <comment>谁在办</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HourPage</source>
        <comment>阶段</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HourPage</source>
        <comment>办完约需</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HourPage</source>
        <comment>剩余</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OrderDetail</source>
        <comment>督办单草稿</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OrderDetail</source>
        <comment>督办内容</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OrderDetail</source>
        <comment>经过</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OrderDetail</source>
        <comment>案件号</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OrderDetail</source>
        <comment>缘由</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OrderDetail</source>
        <comment>被督办单位</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OrderDetail</source>
        <comment>责任人</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OrderDetail</source>
        <comment>督办原因</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OrderDetail</source>
        <comment>办理要求</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OrderDetail</source>
        <comment>时限</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OrderDetail</source>
        <comment>期限</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OrderDetail</source>
        <comment>签发人</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OrderDetail</source>
        <comment>答复</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OrderDetail</source>
        <comment>对答复的意见</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OrderDetail</source>
        <comment>答复没有附照片</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OrderDetail</source>
        <comment>答复与证据</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OrderDetail</source>
        <comment>起草</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OrderDetail</source>
        <comment>发出，签发人 %1</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OrderDetail</source>
        <comment>%2 签收</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OrderDetail</source>
        <comment>%2 答复</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OrderDetail</source>
        <comment>解除</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OrderDetail</source>
        <comment>督办未果，已提请协调小组（6.1.3.4）</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OrderDetail</source>
        <comment>被催办单位</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OrderDetail</source>
        <comment>方式</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OrderDetail</source>
        <comment>内容</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OrderDetail</source>
        <comment>催办人</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OrderDetail</source>
        <comment>时间</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OrderDetail</source>
        <comment>单位答复</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OrderDetail</source>
        <comment>还没有答复</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OrderDetail</source>
        <comment>催办</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OrderDetail</source>
        <comment>催办内容</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OrderDetail</source>
        <comment>提请原因</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OrderDetail</source>
        <comment>督办单</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OrderDetail</source>
        <comment>提请</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OrderDetail</source>
        <comment>决定</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OrderDetail</source>
        <comment>决定时间</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OrderDetail</source>
        <comment>回头看期限</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OrderDetail</source>
        <comment>已落实</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OrderDetail</source>
        <comment>待决定</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OrderDetail</source>
        <comment>已决定</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OrderDetail</source>
        <comment>协调小组议题</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OrderDetail</source>
        <comment>议题</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RecordsPage</source>
        <comment>种类</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RecordsPage</source>
        <comment>单位</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RecordsPage</source>
        <comment>事由</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RecordsPage</source>
        <comment>提出</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RecordsPage</source>
        <comment>多久以前</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RecordsPage</source>
        <comment>复查期限</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FilingsPage</source>
        <comment>种类</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FilingsPage</source>
        <comment>案件号</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FilingsPage</source>
        <comment>案件</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FilingsPage</source>
        <comment>理由</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FilingsPage</source>
        <comment>报备人</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FilingsPage</source>
        <comment>多久以前</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FilingsPage</source>
        <comment>复核剩余</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AppealsPage</source>
        <comment>案件号</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AppealsPage</source>
        <comment>案件</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AppealsPage</source>
        <comment>单位</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AppealsPage</source>
        <comment>理由</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AppealsPage</source>
        <comment>提出</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AppealsPage</source>
        <comment>多久以前</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SpecialsPage</source>
        <comment>督办</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SpecialsPage</source>
        <comment>板</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SpecialsPage</source>
        <comment>案件号</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SpecialsPage</source>
        <comment>事项</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SpecialsPage</source>
        <comment>案件已办结</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SpecialsPage</source>
        <comment>交办领导</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SpecialsPage</source>
        <comment>承办单位</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SpecialsPage</source>
        <comment>阶段</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SpecialsPage</source>
        <comment>剩余</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>草稿</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>已发出</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>已签收</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>已答复</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>已解除</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>督办未果</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>已撤销</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>一级督办</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>二级督办</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>三级督办</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>超时督办</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>核查不通过</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>领导交办</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>专题督办</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>黄牌</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>红牌</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>重大事项</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>批示件</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>专题</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>特殊案件</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>系统催办</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>电话催办</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>短信催办</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>超时</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>退件</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>退件被驳</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>返工</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>答复被退</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>虚假反馈</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>约谈</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>责任追究</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>待办</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>已约谈</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>已办结</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>不予受理</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>作废</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>待复核</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>维持</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>推翻</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>待派遣员审</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>待受理员审</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>成立，不计入统计</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>不成立</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>重新派遣</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>转入挂账</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>告知性结案</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>责任追究（案件照办）</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>受理员</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>派遣员</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>值班长</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>督办员</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>责任单位处置员</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <comment>或</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionRow</name>
    <message>
        <source>本案的全部操作（按 . 键）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>案件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时限说明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>队列</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>地图</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看全部</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看我的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看待立案</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看待派遣</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看处置中</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看待核查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看临期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看超时</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看督办</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看联动</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看挂账</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下一件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上一件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>连选下一件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>连选上一件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>筛选</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选列</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>排序</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回到队列</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本案全部操作</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看照片</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>显示来电号码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看关联案件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>只列视野内</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>着色</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>底图设置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>显示全区</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>定位本案</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>到地图</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>派遣</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>联动</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受理</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>立案</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核实</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不予受理</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>退回立案</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>审批退件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>审批延期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>审批挂账</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>恢复处置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>退回反馈</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>免核查通过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>结案</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>认可自处理</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>免除任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>更换主办</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>合并</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>备注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>添加照片</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>占用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>放开</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>作废</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>告知性结案</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>强制结案</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记并立案</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>只登记</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>并入选中的重复案件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>清空重填</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记新来件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>到待受理来件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>采用第 1 个猜测</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>采用第 2 个猜测</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>采用第 3 个猜测</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>采用第 4 个猜测</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>采用第 5 个猜测</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受理并立案</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>只受理</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>发出核实</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>并入较早案件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有还能撤回的指令</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>指挥台</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>命令面板</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤回刚发出的指令</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部按键</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最近消息</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部操作</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>换深色/浅色</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全屏</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>工作区</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核实核查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>派采集员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>属实/合格</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不属实/不合格</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>无法判断</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提交打开的表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>到任务列表</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AppealsPage</name>
    <message>
        <source>选一件申诉，这里是理由和两级意见。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有超时申诉。责任单位在案件结案后可以申诉一次。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>案件号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>申诉单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>理由</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>派遣员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受理员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>意见</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>申诉成立后超时的事实仍在，只是不计入统计。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>超时申诉</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>申诉</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArrivalsStrip</name>
    <message>
        <source>今日 受理 / 结案(每 15 分钟)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受理 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>结案 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>超时 %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskForm</name>
    <message>
        <source>返回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在提交…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BaseMapSheet</name>
    <message>
        <source>底图</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>使用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不用底图</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本机 MBTiles 文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>瓦片地址（XYZ / WMTS）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>瓦片用 GCJ-02 坐标（国内互联网地图）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>地址</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>密钥</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有这个文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>地址里须有 {z}、{x}、{y}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有写地址</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BoardColumn</name>
    <message>
        <source>超期 %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseColumns</name>
    <message>
        <source>案件号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上报时间 {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>事项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>网格</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>阶段</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>责任单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>计时暂停，剩余 {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有时限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>截止 {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>剩余</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseFilePane</name>
    <message>
        <source>没有选中案件。用 J、K 选，回车打开。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本案没有照片；按 P 添加</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本案没有来电号码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本案没有关联或疑似重复的案件</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseHeader</name>
    <message>
        <source>%1 在途…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 也在看本案</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>、</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>您占用至 %1（Shift+G 放开）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 占用至 %2（按 G 写明理由接手）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>在左边选一件来件，这里显示它的内容、照片和可以办的事</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不在事项清单内</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不属本辖区</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核实不属实</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>内容不清，联系不上反映人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>应走诉讼、仲裁、信访等法定途径</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>其他</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CasePanel</name>
    <message>
        <source>要求：%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>超时</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>紧急</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重大</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保密</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>地点未填</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>处置时限 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有选立案条件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在读取卷宗…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>前</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>来源：%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>照片 %1 张 · 回车看原图</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有照片</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原图读不到，请稍后再试</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseSender</name>
    <message>
        <source>%1：已办理 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>程序出错，未能办理；已记入日志</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseState</name>
    <message>
        <source>草稿</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已上报</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核实中</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待立案</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不予受理</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>作废</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>自处理待审</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待派遣</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待签收</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>处置中</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>联动处置中</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回退审批</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>延期审批</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>挂账审批</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>挂账</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已反馈</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核查中</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>返工</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>立案督办</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>协调小组</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待回访</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待结案</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>结案</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>强制结案</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>告知性结案</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>归档</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseTag</name>
    <message>
        <source>紧急</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重大</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>督办</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>联动 {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回退</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>返工</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>全部</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>我的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待立案</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待派遣</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>处置中</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待核查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>临期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>超时</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>督办</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>联动</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>挂账</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClockSheet</name>
    <message>
        <source>时限说明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>知道了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>返回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时限为什么是这个时刻</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已停</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>暂停</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>计时中</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本案没有计时</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CloseSheet</name>
    <message>
        <source>结案</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>结案条件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>清单没有写明结案条件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已核对，符合结案条件（空格）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请先核对结案条件</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CollectorForm</name>
    <message>
        <source>正在按网格和距离找采集员…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>采集员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有可派的采集员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在找采集员…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本网格</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不当班</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>手上 %1 件</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CollectorSheet</name>
    <message>
        <source>采集员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>距离</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>手上任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>姓名或拼音首字母；回车派出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在找采集员…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有可派的采集员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本网格</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不当班</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 米</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandBox</name>
    <message>
        <source>派 井盖 → 输入命令、案件号、部门、网格…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开命令面板 Ctrl+K</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandPreview</name>
    <message>
        <source>现在不能%1：%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回车将%1%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还缺：%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有叫“%2”的%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%2”可能是：%3，请多写几个字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>多出一个词：%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>案件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>责任单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>人员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>网格</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>说明文字</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandSender</name>
    <message>
        <source>%1：已办理</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandSheet</name>
    <message>
        <source>返回</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在提交…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>处置前后对照</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>处置前</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>处置后</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有处置前的照片</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有处置后的照片</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>目录未写</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>处置标准：%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>结案条件：%1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConditionPicker</name>
    <message>
        <source>事项、立案条件、代码或拼音首字母；↑↓ 选，← → 换列</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>大类</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>小类</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>立案条件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有符合的立案条件，换个词试试</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>不，返回 Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>涉及 %1 项：</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CountdownLabel</name>
    <message>
        <source>期限 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>计时已暂停</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DecisionSheet</name>
    <message>
        <source>决定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>理由（必填）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有选决定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请写明理由</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeferralSheet</name>
    <message>
        <source>挂账至（至多一年，当日 18:00 止）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeskWindow</name>
    <message>
        <source>网格指挥台</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DispatchSheet</name>
    <message>
        <source>还没有选单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有叫“%1”的单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位名称、拼音首字母、编号或序号；回车加入，空行回车发出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>加入，空行时%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去掉末个</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>末个改主办</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>返回</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrandList</name>
    <message>
        <source>核实核查任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1前</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核实</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1前派出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>我的任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>我已回复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待派核实</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待派核查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在外</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已回复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有派给您的核实或核查任务；新任务会自动出现在这里</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>您还没有回复过在办案件的任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有等待派人核实的来件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有等待派人核查的案件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有人在外核实或核查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在办案件还没有核实、核查结果</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核实 · 核查</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldWorkspace</name>
    <message>
        <source>在左边选一项，这里显示案件、照片和要填的结果</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>派人核实</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>派人核查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个案件已看不到了，结果没有提交</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>照片读不到：%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有打开的表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有选中核实或核查任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这项任务已经回复过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核查只有合格和不合格两种结果</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>需要由采集员或受理员回复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这是派给 %1 的任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>位置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本机没有地图组件；位置见案件里的地址和网格</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileForm</name>
    <message>
        <source>紧急</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有选立案条件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本件没有位置，先在卷宗里更正位置再立案</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilesPage</name>
    <message>
        <source>选一个单位，下面列出每一笔的案件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已办任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在办任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>近 92 天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>案件号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>事项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>经办</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原因</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这一笔</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>近 92 天 · 每一笔都来自日志</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>近 92 天没有单位办过任务；按 F5 再查一次。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这一项没有记录。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilingSheet</name>
    <message>
        <source>立案</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>代码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>小类</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>立案条件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>代码、事项、立案条件或拼音首字母；回车立案</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按紧急办理（阶段时限缩短，连续计时）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有选立案条件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>处置时限 %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilingsPage</name>
    <message>
        <source>选一件报备，这里是理由和复核结论。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有否定报备。不予受理、作废、退件都会列到这里待复核。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>案件号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>理由</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>代码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>报备</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>复核期限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>复核</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>否定报备</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormSheet</name>
    <message>
        <source>正在提交…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter 提交 · Esc 返回</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GridMap</name>
    <message>
        <source>图层</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>网格热度：在办</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>网格热度：超时</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>网格热度：类别</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>案件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>力量</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>底图</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正常</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>临期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>超时</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>督办</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>联动</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>暂停</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在办</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数据已过时，连接恢复后更新</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>放大</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>缩小</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupPage</name>
    <message>
        <source>选一个议题，这里是提请原因和决定。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有提请协调小组的案件。督办未果时，案件会自动列到这里。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待决定 %1 · 决定落实 %2/%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有设定小组成员；管理员在资料里设定。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>到会 %1 · 决定 %2 件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>、</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有开过会；按 T 记一次会。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>小组成员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>会议纪要</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuessBox</name>
    <message>
        <source>猜测的事项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文字里没有认得的事项，请在下面选立案条件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写下反映的内容，这里给出最可能的立案条件和依据</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>、</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>因：%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>条件含“%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HourPage</name>
    <message>
        <source>选一件案件，这里说明还剩多少时间、办完要多少时间。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今后一小时内没有会超时的案件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本中心</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按该单位近 90 天的中位用时推算</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有历史用时，按通常用时推算</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>富余 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还差 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>责任单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>阶段</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>期限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>办完约需</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>余量</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>地点</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>一小时内超时</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位负荷</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>一小时内超时 %1 件 · 还能保住 %2 件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 忙不过来：%2 前到期 %3 件，约需 %4，只够 %5</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IntakeWorkspace</name>
    <message>
        <source>没有第 %1 个猜测</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>您的岗位不能登记来件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>立案需要由受理员或值班长办理；可以只登记</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在看已登记的来件，请用“并入较早案件”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>右边没有选中的重复案件</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>全部按键</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>筛选</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogPanel</name>
    <message>
        <source>经过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在读取案卷…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>补记于 %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LostLinkBanner</name>
    <message>
        <source>正在连接数据库，还没有可以相信的数据</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>与数据库的连接已中断，画面停在 %1前；正在重连，已填内容不会丢失</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapPane</name>
    <message>
        <source>只列视野内</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>底图设置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全区</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在办</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>超时</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>着色：%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在办案件数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>超时案件数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本案没有位置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不能用这个底图：%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>底图没有打开：%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这台机器没有地图组件，其余功能照常</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MergeForm</name>
    <message>
        <source>附近没有同类的在办案件；没有可并入的案件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同一地点的同一事项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>并入较早的案件（两边的来电和经过都保留）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>理由（必填）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有选要并入的案件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请写明理由</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MergeSheet</name>
    <message>
        <source>编号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>案件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>距离</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上报</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>编号、事项、地点</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>理由（必填）；本案作废，来电与经过都保留</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有选要并入的案件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请写明理由</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageSheet</name>
    <message>
        <source>最近消息</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderRows</name>
    <message>
        <source>同时开始</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在%1之后</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrdersPage</name>
    <message>
        <source>选一张卡片，这里就是它的来由、时限、答复和经过。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按时长排序</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按期限排序</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待签发</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未答复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核查不通过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待决定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>催办</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有等答复的催办</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有草稿</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>一级督办</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有在办的一级督办</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>二级督办</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有在办的二级督办</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>三级督办</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有在办的三级督办</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>协调小组</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有等协调的案件</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverviewPanel</name>
    <message>
        <source>概况</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>尚未归类</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>部件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>事件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>社会治理</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>处置标准：%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>结案条件：%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>要件：%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>、</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>来源：%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>另有 %1 件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>（并入）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>显示号码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>须写明理由，记入经过（Ctrl+P）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>案件号、电话、拼音首字母，或命令：派 123417 排水集团 交警</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选择</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>执行</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关闭</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有找到；换几个字，或用拼音首字母</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回车将：%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>操作</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>命令</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回车打开案件 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>案件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>部门</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回车查看 %1 的案件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>人员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回车查看 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>网格</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回车在地图上看 %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PanelFrame</name>
    <message>
        <source>数据 %1前</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoBox</name>
    <message>
        <source>照片时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>添加照片…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>照片 (*.jpg *.jpeg *.png *.webp)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选照片</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1：文件不在了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1：%2 MB，超过单张上限 %3 MB，不能发送</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1：不是 JPEG、PNG 或 WebP 照片</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已选 %1 张 · 选中按 Delete 去掉</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>可拖入；JPEG、PNG、WebP，单张不超过 %1 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已选照片</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoSheet</name>
    <message>
        <source>添加</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>照片文件的路径</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选文件… Alt+O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JPEG、PNG 或 WebP，单张不超过 %1 MB；照片存入案卷，不能删除</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有选文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有这个文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>只收 JPEG、PNG、WebP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件 %1 MB，超过 %2 MB 的上限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选照片</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>照片 (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoStrip</name>
    <message>
        <source>照片 %1 张 · Shift+P 查看，P 添加</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>照片</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoViewer</name>
    <message>
        <source>照片</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关闭</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上一张/下一张</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / %2 · %3 · %4 · %5 · %6 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在读取原图…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>照片无法显示</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaceBox</name>
    <message>
        <source>路名、门牌、标志物</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>点地图，或写单元网格名、代码、拼音首字母、经度,纬度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>地址</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>位置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>位置不在网格内</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有位置：点地图或写单元网格</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>、</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 个网格符合，请再写一点：%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有这个网格</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有位置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个位置不在网格内，不能立案</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>责任网格 %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueColumns</name>
    <message>
        <source>%1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>小类</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>地点</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>来源</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上报</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最近变动</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueHeader</name>
    <message>
        <source>恢复默认列</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>轻重</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>紧急度</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueuePane</name>
    <message>
        <source>筛选：编号、事项、地点、单位、电话或拼音首字母，按 / 到这里</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>共 %1 件在办 · 显示 %2 · 排序:%3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>提交</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请写明理由</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原因</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>说明（必填）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>说明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter 提交 · Esc 返回</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordsPage</name>
    <message>
        <source>选一条记录，这里是事由、承诺和处理。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有约谈或追责记录。一季度满三张红牌时会自动起草约谈。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>事由</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位承诺</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>处理决定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>复查期限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>记录</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RelatedPanel</name>
    <message>
        <source>关联</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>疑似重复，距 %1 米，%2前上报</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关联与疑似重复 %1 件 · M 合并</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportForm</name>
    <message>
        <source>来电号码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>反映人，可不填</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>反映的内容，第一句作为标题</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>紧急</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重大</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>为反映人保密</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有写反映的内容</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>立案须先选立案条件；Ctrl+Shift+Enter 可只登记</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选好立案条件后，这里显示时限和到期时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>来源</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>电话</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>姓名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>内容</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>可能的事项 · Alt+1 至 Alt+5 采用</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>立案条件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>来件登记</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>正在提交</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>与数据库的连接断了；可以继续填写，内容已存在本机</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有提交成功：%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>草稿已存本机</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>草稿存不进本机磁盘</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>照片读不到：%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记并立案</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记时认定与 %1 为同一事项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>并入 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已恢复上次没有提交的来件登记</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上次提交没有等到答复，内容已恢复；再提交不会重复登记</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultForm</name>
    <message>
        <source>核实结果</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核查结果</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提交结果</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现场看到的情况</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>与处置标准对照；不合格须写理由</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>说明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有选结果</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不合格须写明理由</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>属实</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不属实</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>无法判断</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>合格</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不合格</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeatWindow</name>
    <message>
        <source>程序出了错：%1。可以继续工作；详情在 %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sender</name>
    <message>
        <source>%1：已办理 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Severity</name>
    <message>
        <source>正常</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>临期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>超时</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>督办</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>联动</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>暂停计时</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已办结</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>选好事项和位置后，在这里找附近的同类案件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>可能重复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写下来电号码后，这里列出此人以前的来件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>来电历史</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选好事项、点了位置后，在这里找附近的同类案件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>附近没有同类的在办案件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>此号码以前没有来件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>查不到：与数据库的连接断了，恢复后改动内容会再查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>可能重复 %1 件 · Alt+M 并入选中的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>来电历史 %1 件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1前上报</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1前</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>位置 · 点一下定位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本机没有地图组件；位置可写单元网格或经度,纬度</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SitDownDialog</name>
    <message>
        <source>就座</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>姓名、岗位、单位或拼音首字母</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>口令</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>就座 Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>谁来就座</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Span</name>
    <message>
        <source>{days}天 {hours:02d}:{minutes:02d}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Spans</name>
    <message>
        <source>%1天 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 小时</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 分钟</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 秒</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpecialsPage</name>
    <message>
        <source>选一件，这里是批示、承办单位和逐级答复。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这块板上还没有案件；选一件案件按 M 列入。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>案件号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>交办领导</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>批示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>专题</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>要求办结</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>承办单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>阶段</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>案件已办结</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>交办</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>逐级答复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未答复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>催办 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有督办或催办过。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>信息收集</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>案件建立</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>任务派遣</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>联动处置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>结果反馈</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核查结案</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>综合评价</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StageBar</name>
    <message>
        <source>信息收集</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>案件建立</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>任务派遣</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>联动处置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>结果反馈</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核查结案</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>综合评价</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StaleOverlay</name>
    <message>
        <source>还没有数据</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数据停在 %1前</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartingWindow</name>
    <message>
        <source>网格指挥台</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在打开指挥台……</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>再试一次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>退出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在准备自带数据库……</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在建立自带数据库……</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在启动自带数据库……</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数据库已就绪</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在建立数据表……</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在设置数据库规则……</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在写入事项清单、时限与日历……</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>首次启动：正在绘制示范区……</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>首次启动：正在安排人员……</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>首次启动：正在生成一年的案件……</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>首次启动：正在写入示范数据……</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>首次启动：正在建立席位账号……</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在就座……</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>无人值守</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>席位 %1 在线</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>调度器:%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数据库已连接</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数据库已连接 · 推送 %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>尚未连接 · 没有数据</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>连接中断 · 数据停在 %1前</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SuggestionPanel</name>
    <message>
        <source>建议</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在找合适的单位…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>建议 · 依据同类 %1 件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有单位获授权办理此事项，请查准入清单与授权</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>、</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不足：%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现在查不到建议，派遣时可按名称选单位</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TaskSheet</name>
    <message>
        <source>单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>角色</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>状态</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位名称或拼音首字母</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>理由（必填）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有选任务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请写明理由</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TasksPanel</name>
    <message>
        <source>派遣任务 · 主办 %1 协办 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>处置人 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按时</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>逾时</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>撤回 Ctrl+Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>知道了</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>网格指挥台</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部操作 F10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>平时运行</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>超时 %1 · 待确认 %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnitChoices</name>
    <message>
        <source>序</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在办/能力</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同类·按时</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中位用时</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaitingList</name>
    <message>
        <source>待办</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有等待受理的来件；新来件会自动出现在这里</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待受理来件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待受理来件 · Alt+L 到这里</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Workspaces</name>
    <message>
        <source>派遣</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>受理</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>采集</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>处置</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>panel</name>
    <message>
        <source>处置标准：%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>结案条件：%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>应交凭据：%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>、</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>主办</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>协办</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位：%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>；</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核实</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>等待回复</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rows</name>
    <message>
        <source>按清单</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>留空按清单时限；可写 4 wh、2 工作日、30 分钟</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>要求（可不填）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>移除</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
