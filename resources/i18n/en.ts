<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="zh_CN">
    <context>
        <name>AccountSheet</name>
        <message>
            <source>事由（必填）</source>
            <translation>Cause (required)</translation>
        </message>
        <message>
            <source>单位</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>种类</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>立项</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>约谈或责任追究</source>
            <translation>Interview or accountability</translation>
        </message>
        <message>
            <source>请写事由</source>
            <translation>Give the cause</translation>
        </message>
    </context>
    <context>
        <name>AcknowledgeForm</name>
        <message>
            <source>不当班</source>
            <translation>Off duty</translation>
        </message>
        <message>
            <source>不指定</source>
            <translation>Not named</translation>
        </message>
        <message>
            <source>专业对口</source>
            <translation>Right trade</translation>
        </message>
        <message>
            <source>由单位内部安排</source>
            <translation>Arranged inside the unit</translation>
        </message>
        <message>
            <source>社会力量</source>
            <translation>Social force</translation>
        </message>
        <message>
            <source>经办人</source>
            <translation>Handler</translation>
        </message>
        <message>
            <source>经办人 · ↑↓ 选，回车签收</source>
            <translation>Handler · ↑↓ choose, Enter signs</translation>
        </message>
    </context>
    <context>
        <name>ActionRow</name>
        <message>
            <source>本案的全部操作（按 . 键）</source>
            <translation>All actions on this case (press .)</translation>
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <source>一小时内</source>
            <translation>Within the hour</translation>
        </message>
        <message>
            <source>上一件</source>
            <translation>Previous case</translation>
        </message>
        <message>
            <source>上一单位</source>
            <translation>Previous unit</translation>
        </message>
        <message>
            <source>上一条</source>
            <translation>Previous</translation>
        </message>
        <message>
            <source>上一案</source>
            <translation>Previous case</translation>
        </message>
        <message>
            <source>上一行</source>
            <translation>Previous row</translation>
        </message>
        <message>
            <source>下一个被吹单位</source>
            <translation>Next whistled unit</translation>
        </message>
        <message>
            <source>下一件</source>
            <translation>Next case</translation>
        </message>
        <message>
            <source>下一单位</source>
            <translation>Next unit</translation>
        </message>
        <message>
            <source>下一条</source>
            <translation>Next</translation>
        </message>
        <message>
            <source>下一案</source>
            <translation>Next case</translation>
        </message>
        <message>
            <source>下一行</source>
            <translation>Next row</translation>
        </message>
        <message>
            <source>不予受理</source>
            <translation>Refuse</translation>
        </message>
        <message>
            <source>不属实/不合格</source>
            <translation>Untrue/Fail</translation>
        </message>
        <message>
            <source>不筛历史</source>
            <translation>Unfilter history</translation>
        </message>
        <message>
            <source>专项督办</source>
            <translation>Special boards</translation>
        </message>
        <message>
            <source>作废</source>
            <translation>Void</translation>
        </message>
        <message>
            <source>保存规则</source>
            <translation>Save rule</translation>
        </message>
        <message>
            <source>催办</source>
            <translation>Urge</translation>
        </message>
        <message>
            <source>免核查通过</source>
            <translation>Pass uninspected</translation>
        </message>
        <message>
            <source>免除</source>
            <translation>Waive</translation>
        </message>
        <message>
            <source>免除任务</source>
            <translation>Waive task</translation>
        </message>
        <message>
            <source>全屏</source>
            <translation>Full screen</translation>
        </message>
        <message>
            <source>全部按键</source>
            <translation>All keys</translation>
        </message>
        <message>
            <source>全部操作</source>
            <translation>All actions</translation>
        </message>
        <message>
            <source>再查一次</source>
            <translation>Look again</translation>
        </message>
        <message>
            <source>再次处置</source>
            <translation>Handle again</translation>
        </message>
        <message>
            <source>再算一次时限</source>
            <translation>Recalculate again</translation>
        </message>
        <message>
            <source>写入记录</source>
            <translation>Write record</translation>
        </message>
        <message>
            <source>决定已落实</source>
            <translation>Decision carried out</translation>
        </message>
        <message>
            <source>决定议题</source>
            <translation>Decide item</translation>
        </message>
        <message>
            <source>冻结本期</source>
            <translation>Freeze period</translation>
        </message>
        <message>
            <source>列入专项</source>
            <translation>Add to special</translation>
        </message>
        <message>
            <source>到任务列表</source>
            <translation>To task list</translation>
        </message>
        <message>
            <source>到任务看板</source>
            <translation>To task board</translation>
        </message>
        <message>
            <source>到地图</source>
            <translation>To map</translation>
        </message>
        <message>
            <source>到场</source>
            <translation>Arrive</translation>
        </message>
        <message>
            <source>到待受理来件</source>
            <translation>To waiting reports</translation>
        </message>
        <message>
            <source>前一期</source>
            <translation>Earlier period</translation>
        </message>
        <message>
            <source>协调小组</source>
            <translation>Coord. group</translation>
        </message>
        <message>
            <source>单位档案</source>
            <translation>Unit files</translation>
        </message>
        <message>
            <source>占用</source>
            <translation>Claim</translation>
        </message>
        <message>
            <source>反馈结果</source>
            <translation>Feed back</translation>
        </message>
        <message>
            <source>发出核实</source>
            <translation>Send to verify</translation>
        </message>
        <message>
            <source>取出搁置</source>
            <translation>Unshelve</translation>
        </message>
        <message>
            <source>受理</source>
            <translation>Accept</translation>
        </message>
        <message>
            <source>受理并立案</source>
            <translation>Accept and file</translation>
        </message>
        <message>
            <source>只列视野内</source>
            <translation>In view only</translation>
        </message>
        <message>
            <source>只受理</source>
            <translation>Accept only</translation>
        </message>
        <message>
            <source>只登记</source>
            <translation>Register only</translation>
        </message>
        <message>
            <source>右一列</source>
            <translation>Column right</translation>
        </message>
        <message>
            <source>合并</source>
            <translation>Merge</translation>
        </message>
        <message>
            <source>后一期</source>
            <translation>Later period</translation>
        </message>
        <message>
            <source>否定报备</source>
            <translation>Negation filings</translation>
        </message>
        <message>
            <source>吹哨</source>
            <translation>Whistle</translation>
        </message>
        <message>
            <source>告知性结案</source>
            <translation>Close by notice</translation>
        </message>
        <message>
            <source>告警</source>
            <translation>Alert</translation>
        </message>
        <message>
            <source>命令面板</source>
            <translation>Command palette</translation>
        </message>
        <message>
            <source>回到队列</source>
            <translation>Back to queue</translation>
        </message>
        <message>
            <source>地图</source>
            <translation>Map</translation>
        </message>
        <message>
            <source>增派</source>
            <translation>Add unit</translation>
        </message>
        <message>
            <source>处置</source>
            <translation>Dispose</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>存为 PDF</source>
            <translation>Save as PDF</translation>
        </message>
        <message>
            <source>定位本案</source>
            <translation>Locate case</translation>
        </message>
        <message>
            <source>审批受阻</source>
            <translation>Decide obstruction</translation>
        </message>
        <message>
            <source>审批延期</source>
            <translation>Decide extension</translation>
        </message>
        <message>
            <source>审批挂账</source>
            <translation>Decide deferral</translation>
        </message>
        <message>
            <source>审批退件</source>
            <translation>Decide return</translation>
        </message>
        <message>
            <source>属实/合格</source>
            <translation>True/Pass</translation>
        </message>
        <message>
            <source>工作区</source>
            <translation>Workspaces</translation>
        </message>
        <message>
            <source>左一列</source>
            <translation>Column left</translation>
        </message>
        <message>
            <source>并入较早案件</source>
            <translation>Merge into earlier</translation>
        </message>
        <message>
            <source>并入选中的重复案件</source>
            <translation>Merge into selected duplicate</translation>
        </message>
        <message>
            <source>底图设置</source>
            <translation>Base map</translation>
        </message>
        <message>
            <source>强制结案</source>
            <translation>Force close</translation>
        </message>
        <message>
            <source>归并或逐条</source>
            <translation>Group or single</translation>
        </message>
        <message>
            <source>归档</source>
            <translation>File away</translation>
        </message>
        <message>
            <source>恢复处置</source>
            <translation>Resume</translation>
        </message>
        <message>
            <source>打印</source>
            <translation>Print</translation>
        </message>
        <message>
            <source>打开</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>批量催办</source>
            <translation>Urge in bulk</translation>
        </message>
        <message>
            <source>找历史</source>
            <translation>Search history</translation>
        </message>
        <message>
            <source>报告受阻</source>
            <translation>Report obstruction</translation>
        </message>
        <message>
            <source>报进展</source>
            <translation>Progress</translation>
        </message>
        <message>
            <source>指挥台</source>
            <translation>Desk</translation>
        </message>
        <message>
            <source>按时长或期限排</source>
            <translation>By age or due</translation>
        </message>
        <message>
            <source>换深色/浅色</source>
            <translation>Dark/light</translation>
        </message>
        <message>
            <source>排序</source>
            <translation>Sort</translation>
        </message>
        <message>
            <source>推翻否定</source>
            <translation>Overturn negation</translation>
        </message>
        <message>
            <source>提交打开的表</source>
            <translation>Submit open form</translation>
        </message>
        <message>
            <source>搁置</source>
            <translation>Shelve</translation>
        </message>
        <message>
            <source>撤回刚发出的指令</source>
            <translation>Recall last command</translation>
        </message>
        <message>
            <source>撤销草稿</source>
            <translation>Withdraw draft</translation>
        </message>
        <message>
            <source>改主办</source>
            <translation>Change lead</translation>
        </message>
        <message>
            <source>改派采集员</source>
            <translation>Send another collector</translation>
        </message>
        <message>
            <source>放开</source>
            <translation>Release</translation>
        </message>
        <message>
            <source>新建督办单</source>
            <translation>New order</translation>
        </message>
        <message>
            <source>无法判断</source>
            <translation>Cannot tell</translation>
        </message>
        <message>
            <source>时间线：本案/本单位</source>
            <translation>Timeline: case/unit</translation>
        </message>
        <message>
            <source>时限说明</source>
            <translation>Limit explained</translation>
        </message>
        <message>
            <source>显示全区</source>
            <translation>Whole area</translation>
        </message>
        <message>
            <source>显示来电号码</source>
            <translation>Show caller number</translation>
        </message>
        <message>
            <source>更换主办</source>
            <translation>Change lead</translation>
        </message>
        <message>
            <source>更正</source>
            <translation>Correct</translation>
        </message>
        <message>
            <source>最近消息</source>
            <translation>Recent messages</translation>
        </message>
        <message>
            <source>本案全部操作</source>
            <translation>All case actions</translation>
        </message>
        <message>
            <source>查往期案件</source>
            <translation>Find past cases</translation>
        </message>
        <message>
            <source>核实</source>
            <translation>Verify</translation>
        </message>
        <message>
            <source>核实核查</source>
            <translation>Field checks</translation>
        </message>
        <message>
            <source>核查</source>
            <translation>Inspect</translation>
        </message>
        <message>
            <source>案件</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>没有还能撤回的指令</source>
            <translation>No command can be recalled</translation>
        </message>
        <message>
            <source>派遣</source>
            <translation>Dispatch</translation>
        </message>
        <message>
            <source>派采集员</source>
            <translation>Send collector</translation>
        </message>
        <message>
            <source>添加照片</source>
            <translation>Add photo</translation>
        </message>
        <message>
            <source>清空重填</source>
            <translation>Clear form</translation>
        </message>
        <message>
            <source>现场自处理</source>
            <translation>Self-handled</translation>
        </message>
        <message>
            <source>申诉不成立</source>
            <translation>Reject appeal</translation>
        </message>
        <message>
            <source>申诉成立</source>
            <translation>Uphold appeal</translation>
        </message>
        <message>
            <source>申诉超时</source>
            <translation>Appeal a delay</translation>
        </message>
        <message>
            <source>申请延期</source>
            <translation>Ask extension</translation>
        </message>
        <message>
            <source>申请挂账</source>
            <translation>Ask deferral</translation>
        </message>
        <message>
            <source>申请退件</source>
            <translation>Ask return</translation>
        </message>
        <message>
            <source>登记并立案</source>
            <translation>Register and file</translation>
        </message>
        <message>
            <source>登记新来件</source>
            <translation>New report</translation>
        </message>
        <message>
            <source>看临期</source>
            <translation>Show near</translation>
        </message>
        <message>
            <source>看全中心</source>
            <translation>Whole centre</translation>
        </message>
        <message>
            <source>看全部</source>
            <translation>Show all</translation>
        </message>
        <message>
            <source>看公式和案件</source>
            <translation>Formula and cases</translation>
        </message>
        <message>
            <source>看关联案件</source>
            <translation>View related</translation>
        </message>
        <message>
            <source>看告警</source>
            <translation>Show alerts</translation>
        </message>
        <message>
            <source>看处置中</source>
            <translation>Show in disposal</translation>
        </message>
        <message>
            <source>看待处理</source>
            <translation>Show open</translation>
        </message>
        <message>
            <source>看待核查</source>
            <translation>Show to inspect</translation>
        </message>
        <message>
            <source>看待派遣</source>
            <translation>Show to dispatch</translation>
        </message>
        <message>
            <source>看待立案</source>
            <translation>Show to file</translation>
        </message>
        <message>
            <source>看我的</source>
            <translation>Show mine</translation>
        </message>
        <message>
            <source>看挂账</source>
            <translation>Show deferred</translation>
        </message>
        <message>
            <source>看搁置</source>
            <translation>Show shelved</translation>
        </message>
        <message>
            <source>看照片</source>
            <translation>View photos</translation>
        </message>
        <message>
            <source>看督办</source>
            <translation>Show supervised</translation>
        </message>
        <message>
            <source>看督办单</source>
            <translation>Show orders</translation>
        </message>
        <message>
            <source>看联动</source>
            <translation>Show joint</translation>
        </message>
        <message>
            <source>看超时</source>
            <translation>Show overdue</translation>
        </message>
        <message>
            <source>着色</source>
            <translation>Shading</translation>
        </message>
        <message>
            <source>督办</source>
            <translation>Supervise</translation>
        </message>
        <message>
            <source>督办单</source>
            <translation>Orders</translation>
        </message>
        <message>
            <source>督办未果</source>
            <translation>Without result</translation>
        </message>
        <message>
            <source>知悉</source>
            <translation>Acknowledge</translation>
        </message>
        <message>
            <source>确认</source>
            <translation>Confirm</translation>
        </message>
        <message>
            <source>立案</source>
            <translation>File</translation>
        </message>
        <message>
            <source>立约谈或追责</source>
            <translation>Open accountability</translation>
        </message>
        <message>
            <source>答复催办</source>
            <translation>Answer urge</translation>
        </message>
        <message>
            <source>答复督办单</source>
            <translation>Reply to order</translation>
        </message>
        <message>
            <source>筛历史</source>
            <translation>Filter history</translation>
        </message>
        <message>
            <source>筛选</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>签到</source>
            <translation>Check in</translation>
        </message>
        <message>
            <source>签发</source>
            <translation>Issue</translation>
        </message>
        <message>
            <source>签收</source>
            <translation>Receive</translation>
        </message>
        <message>
            <source>签收督办单</source>
            <translation>Receive order</translation>
        </message>
        <message>
            <source>约谈问责</source>
            <translation>Accountability</translation>
        </message>
        <message>
            <source>结束吹哨</source>
            <translation>End whistle</translation>
        </message>
        <message>
            <source>结案</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>维持否定</source>
            <translation>Uphold negation</translation>
        </message>
        <message>
            <source>联动</source>
            <translation>Joint</translation>
        </message>
        <message>
            <source>联动派遣</source>
            <translation>Joint dispatch</translation>
        </message>
        <message>
            <source>裁决退件</source>
            <translation>Decide return</translation>
        </message>
        <message>
            <source>规则</source>
            <translation>Rules</translation>
        </message>
        <message>
            <source>解除受阻</source>
            <translation>End obstruction</translation>
        </message>
        <message>
            <source>解除督办</source>
            <translation>Lift order</translation>
        </message>
        <message>
            <source>认可答复</source>
            <translation>Accept reply</translation>
        </message>
        <message>
            <source>认可自处理</source>
            <translation>Accept self-handling</translation>
        </message>
        <message>
            <source>记录协调会</source>
            <translation>Record meeting</translation>
        </message>
        <message>
            <source>记录回访</source>
            <translation>Record call-back</translation>
        </message>
        <message>
            <source>评价</source>
            <translation>Evaluation</translation>
        </message>
        <message>
            <source>评分</source>
            <translation>Rate</translation>
        </message>
        <message>
            <source>调整成员</source>
            <translation>Change members</translation>
        </message>
        <message>
            <source>超时申诉</source>
            <translation>Overdue appeals</translation>
        </message>
        <message>
            <source>转回访</source>
            <translation>To call-back</translation>
        </message>
        <message>
            <source>还原</source>
            <translation>Restore</translation>
        </message>
        <message>
            <source>连选上一件</source>
            <translation>Select previous too</translation>
        </message>
        <message>
            <source>连选下一件</source>
            <translation>Select next too</translation>
        </message>
        <message>
            <source>退回反馈</source>
            <translation>Return feedback</translation>
        </message>
        <message>
            <source>退回立案</source>
            <translation>Back to filing</translation>
        </message>
        <message>
            <source>退回答复</source>
            <translation>Reject reply</translation>
        </message>
        <message>
            <source>选列</source>
            <translation>Columns</translation>
        </message>
        <message>
            <source>采用第 1 个猜测</source>
            <translation>Take guess 1</translation>
        </message>
        <message>
            <source>采用第 2 个猜测</source>
            <translation>Take guess 2</translation>
        </message>
        <message>
            <source>采用第 3 个猜测</source>
            <translation>Take guess 3</translation>
        </message>
        <message>
            <source>采用第 4 个猜测</source>
            <translation>Take guess 4</translation>
        </message>
        <message>
            <source>采用第 5 个猜测</source>
            <translation>Take guess 5</translation>
        </message>
        <message>
            <source>重算</source>
            <translation>Recount</translation>
        </message>
        <message>
            <source>队列</source>
            <translation>Queue</translation>
        </message>
    </context>
    <context>
        <name>AddSheet</name>
        <message>
            <source>其他单位的时限不变；案件时限取最晚的一项</source>
            <translation>Other units keep their limits; the case takes the latest</translation>
        </message>
        <message>
            <source>在%1之后</source>
            <translation>After %1</translation>
        </message>
        <message>
            <source>增派协办单位</source>
            <translation>Add co-unit</translation>
        </message>
        <message>
            <source>次序</source>
            <translation>Order</translation>
        </message>
        <message>
            <source>立即开始</source>
            <translation>At once</translation>
        </message>
    </context>
    <context>
        <name>AddressBook</name>
        <message>
            <source>案件 %1</source>
            <translation>case %1</translation>
        </message>
        <message>
            <source>网格</source>
            <translation>Grid</translation>
        </message>
        <message>
            <source>部件 %1</source>
            <translation>component %1</translation>
        </message>
    </context>
    <context>
        <name>AddressLine</name>
        <message>
            <source>已知地点</source>
            <translation>Known places</translation>
        </message>
    </context>
    <context>
        <name>AlertActs</name>
        <message>
            <source>与数据库的连接断了，恢复后才能办理</source>
            <translation>The database link is down; possible again once it is back</translation>
        </message>
        <message>
            <source>再算一次时限</source>
            <translation>Recalculate again</translation>
        </message>
        <message>
            <source>取出搁置</source>
            <translation>Unshelve</translation>
        </message>
        <message>
            <source>搁置</source>
            <translation>Shelve</translation>
        </message>
        <message>
            <source>本岗位只看告警，不作答</source>
            <translation>This post only views alerts</translation>
        </message>
        <message>
            <source>没有选中告警</source>
            <translation>No alert selected</translation>
        </message>
        <message>
            <source>由值班长或管理员再算</source>
            <translation>For the duty leader or the administrator</translation>
        </message>
        <message>
            <source>知悉</source>
            <translation>Acknowledge</translation>
        </message>
        <message>
            <source>确认</source>
            <translation>Confirm</translation>
        </message>
        <message>
            <source>确认告警已处理</source>
            <translation>Confirm alerts as dealt with</translation>
        </message>
        <message>
            <source>选中的告警不在可以这样办理的状态</source>
            <translation>The selected alerts are not in a state for this</translation>
        </message>
        <message>
            <source>选中的告警不是未能重算的时限</source>
            <translation>The chosen alert is no clock that could not follow</translation>
        </message>
    </context>
    <context>
        <name>AlertDetail</name>
        <message>
            <source>%1，到 %2：%3</source>
            <translation>%1, until %2: %3</translation>
        </message>
        <message>
            <source>为何未能重算</source>
            <translation>Why it could not</translation>
        </message>
        <message>
            <source>出现</source>
            <translation>Came</translation>
        </message>
        <message>
            <source>单位</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>变更理由</source>
            <translation>Reason of the change</translation>
        </message>
        <message>
            <source>告知岗位</source>
            <translation>Told to</translation>
        </message>
        <message>
            <source>告警</source>
            <translation>Alert</translation>
        </message>
        <message>
            <source>应于</source>
            <translation>Due at</translation>
        </message>
        <message>
            <source>搁置</source>
            <translation>Shelved</translation>
        </message>
        <message>
            <source>案件号</source>
            <translation>Case no.</translation>
        </message>
        <message>
            <source>消失</source>
            <translation>Went</translation>
        </message>
        <message>
            <source>知悉</source>
            <translation>Acknowledged</translation>
        </message>
        <message>
            <source>确认</source>
            <translation>Confirmed</translation>
        </message>
        <message>
            <source>级别</source>
            <translation>Level</translation>
        </message>
        <message>
            <source>经过</source>
            <translation>Log</translation>
        </message>
        <message>
            <source>网格</source>
            <translation>Grid</translation>
        </message>
        <message>
            <source>起因</source>
            <translation>Cause</translation>
        </message>
        <message>
            <source>还没有人</source>
            <translation>Nobody yet</translation>
        </message>
        <message>
            <source>静默到</source>
            <translation>Silent until</translation>
        </message>
    </context>
    <context>
        <name>AlertLists</name>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>不在网格内</source>
            <translation>Outside the grids</translation>
        </message>
        <message>
            <source>地点和起因</source>
            <translation>Place and cause</translation>
        </message>
        <message>
            <source>最近一条</source>
            <translation>Latest</translation>
        </message>
        <message>
            <source>条数</source>
            <translation>Count</translation>
        </message>
        <message>
            <source>没有待处理的告警。</source>
            <translation>No open alerts.</translation>
        </message>
        <message>
            <source>级</source>
            <translation>Level</translation>
        </message>
    </context>
    <context>
        <name>AlertWatch</name>
        <message>
            <source>搁置到期：%1（%2 搁置，%3）</source>
            <translation>Shelving over: %1 (shelved by %2, %3)</translation>
        </message>
        <message>
            <source>，另有 %1 条</source>
            <translation>, %1 more</translation>
        </message>
    </context>
    <context>
        <name>AlertWorkspace</name>
        <message>
            <source>%1 条</source>
            <translation>%1 alerts</translation>
        </message>
        <message>
            <source>不在网格内</source>
            <translation>Outside the grids</translation>
        </message>
        <message>
            <source>历史</source>
            <translation>History</translation>
        </message>
        <message>
            <source>待处理</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>没有告警。新的告警会出现在这里并响铃。</source>
            <translation>No alerts. New ones appear here and ring.</translation>
        </message>
        <message>
            <source>没有找到告警；换个词再找。</source>
            <translation>No alerts found; try another word.</translation>
        </message>
        <message>
            <source>知悉不等于确认：确认之前一直列在这里</source>
            <translation>Acknowledging is not confirming: alerts stay here until confirmed</translation>
        </message>
        <message>
            <source>这一组</source>
            <translation>This group</translation>
        </message>
        <message>
            <source>选一条告警，这里是它的来由和各席位的处理。</source>
            <translation>Choose an alert to see its cause and what each seat did.</translation>
        </message>
    </context>
    <context>
        <name>Alerts</name>
        <message>
            <source>%1%2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>%1（%2）</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>专题督办</source>
            <translation>Themed order</translation>
        </message>
        <message>
            <source>严重超时</source>
            <translation>Seriously overdue</translation>
        </message>
        <message>
            <source>中</source>
            <translation>Medium</translation>
        </message>
        <message>
            <source>临期</source>
            <translation>Near</translation>
        </message>
        <message>
            <source>事项</source>
            <translation>Matter</translation>
        </message>
        <message>
            <source>仍在</source>
            <translation>Standing</translation>
        </message>
        <message>
            <source>低</source>
            <translation>Low</translation>
        </message>
        <message>
            <source>值班长</source>
            <translation>Shift leader</translation>
        </message>
        <message>
            <source>单位</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>受理员</source>
            <translation>Intake officer</translation>
        </message>
        <message>
            <source>受阻待批</source>
            <translation>obstruction to decide</translation>
        </message>
        <message>
            <source>吹哨</source>
            <translation>Whistle</translation>
        </message>
        <message>
            <source>多久以前</source>
            <translation>Age</translation>
        </message>
        <message>
            <source>已知悉</source>
            <translation>Acknowledged</translation>
        </message>
        <message>
            <source>已确认</source>
            <translation>Confirmed</translation>
        </message>
        <message>
            <source>应急处置</source>
            <translation>Emergency</translation>
        </message>
        <message>
            <source>执法</source>
            <translation>Enforcement</translation>
        </message>
        <message>
            <source>提醒</source>
            <translation>Reminder</translation>
        </message>
        <message>
            <source>提醒规则变更</source>
            <translation>Reminder changed</translation>
        </message>
        <message>
            <source>搁置</source>
            <translation>Shelved</translation>
        </message>
        <message>
            <source>搁置到期</source>
            <translation>Shelving over</translation>
        </message>
        <message>
            <source>日历变更</source>
            <translation>Calendar changed</translation>
        </message>
        <message>
            <source>时限未能重算</source>
            <translation>Clock not recalculated</translation>
        </message>
        <message>
            <source>未知悉</source>
            <translation>New</translation>
        </message>
        <message>
            <source>来过又走</source>
            <translation>Came and went</translation>
        </message>
        <message>
            <source>核查不通过</source>
            <translation>Fail inspection</translation>
        </message>
        <message>
            <source>派遣员</source>
            <translation>Dispatcher</translation>
        </message>
        <message>
            <source>清单时限变更</source>
            <translation>Catalogue limit changed</translation>
        </message>
        <message>
            <source>环节时限变更</source>
            <translation>Stage limit changed</translation>
        </message>
        <message>
            <source>督办到期</source>
            <translation>Order late</translation>
        </message>
        <message>
            <source>督办单已到期</source>
            <translation>Supervision order late</translation>
        </message>
        <message>
            <source>督办单已签发</source>
            <translation>Supervision order issued</translation>
        </message>
        <message>
            <source>督办员</source>
            <translation>Supervision officer</translation>
        </message>
        <message>
            <source>督办签发</source>
            <translation>Order issued</translation>
        </message>
        <message>
            <source>种类</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>管理员</source>
            <translation>Administrator</translation>
        </message>
        <message>
            <source>级</source>
            <translation>Level</translation>
        </message>
        <message>
            <source>网格</source>
            <translation>Grid</translation>
        </message>
        <message>
            <source>设置变更</source>
            <translation>Setting changed</translation>
        </message>
        <message>
            <source>责任单位</source>
            <translation>Responsible unit</translation>
        </message>
        <message>
            <source>起因</source>
            <translation>Cause</translation>
        </message>
        <message>
            <source>超时</source>
            <translation>Overdue</translation>
        </message>
        <message>
            <source>超时督办</source>
            <translation>Overdue case</translation>
        </message>
        <message>
            <source>逾时未到场</source>
            <translation>Not arrived in time</translation>
        </message>
        <message>
            <source>采集员</source>
            <translation>Collector</translation>
        </message>
        <message>
            <source>重点工作</source>
            <translation>Key work</translation>
        </message>
        <message>
            <source>静默时段</source>
            <translation>Quiet hours</translation>
        </message>
        <message>
            <source>领导交办</source>
            <translation>From leader</translation>
        </message>
        <message>
            <source>高</source>
            <translation>High</translation>
        </message>
    </context>
    <context>
        <name>AppealSheet</name>
        <message>
            <source>为什么超时不该算在本单位</source>
            <translation>Why the delay should not count against this unit</translation>
        </message>
        <message>
            <source>已结案的案件号或事项</source>
            <translation>No. or matter of a closed case</translation>
        </message>
        <message>
            <source>找案件</source>
            <translation>Find case</translation>
        </message>
        <message>
            <source>提出申诉</source>
            <translation>Appeal</translation>
        </message>
        <message>
            <source>案件</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>没有选案件</source>
            <translation>No case chosen</translation>
        </message>
        <message>
            <source>理由（必填）</source>
            <translation>Reason (required)</translation>
        </message>
        <message>
            <source>申诉超时</source>
            <translation>Appeal a delay</translation>
        </message>
        <message>
            <source>请写理由</source>
            <translation>Give a reason</translation>
        </message>
    </context>
    <context>
        <name>AppealsPage</name>
        <message>
            <source>单位</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>受理员</source>
            <translation>Intake officer</translation>
        </message>
        <message>
            <source>多久以前</source>
            <translation>Age</translation>
        </message>
        <message>
            <source>意见</source>
            <translation>Opinion</translation>
        </message>
        <message>
            <source>提出</source>
            <translation>Raised</translation>
        </message>
        <message>
            <source>案件</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>案件号</source>
            <translation>Case no.</translation>
        </message>
        <message>
            <source>没有超时申诉。责任单位在案件结案后可以申诉一次。</source>
            <translation>No overdue appeals. A unit may appeal once after closing.</translation>
        </message>
        <message>
            <source>派遣员</source>
            <translation>Dispatcher</translation>
        </message>
        <message>
            <source>理由</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>申诉</source>
            <translation>Appeal</translation>
        </message>
        <message>
            <source>申诉单位</source>
            <translation>Appealing unit</translation>
        </message>
        <message>
            <source>申诉成立后超时的事实仍在，只是不计入统计。</source>
            <translation>An upheld appeal leaves the fact; it is only not counted.</translation>
        </message>
        <message>
            <source>超时申诉</source>
            <translation>Overdue appeals</translation>
        </message>
        <message>
            <source>选一件申诉，这里是理由和两级意见。</source>
            <translation>Choose an appeal to see its reason and both opinions.</translation>
        </message>
    </context>
    <context>
        <name>ArrivalsStrip</name>
        <message>
            <source>今天还没有受理和结案</source>
            <translation>Nothing came in or was closed yet today</translation>
        </message>
        <message>
            <source>今日 受理 / 结案(每 15 分钟)</source>
            <translation>Today in / closed (per 15 min)</translation>
        </message>
        <message>
            <source>受理 %1</source>
            <translation>In %1</translation>
        </message>
        <message>
            <source>结案 %1</source>
            <translation>Closed %1</translation>
        </message>
        <message>
            <source>超时 %1</source>
            <translation>Overdue %1</translation>
        </message>
    </context>
    <context>
        <name>AskForm</name>
        <message>
            <source>正在提交…</source>
            <translation>Submitting…</translation>
        </message>
        <message>
            <source>返回</source>
            <translation>Back</translation>
        </message>
    </context>
    <context>
        <name>BaseMapSheet</name>
        <message>
            <source>不用底图</source>
            <translation>No base map</translation>
        </message>
        <message>
            <source>使用</source>
            <translation>Use</translation>
        </message>
        <message>
            <source>地址</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>地址里须有 {z}、{x}、{y}</source>
            <translation>The address needs {z}, {x} and {y}</translation>
        </message>
        <message>
            <source>密钥</source>
            <translation>Key</translation>
        </message>
        <message>
            <source>底图</source>
            <translation>Base map</translation>
        </message>
        <message>
            <source>文件</source>
            <translation>File</translation>
        </message>
        <message>
            <source>本机 MBTiles 文件</source>
            <translation>Local MBTiles file</translation>
        </message>
        <message>
            <source>没有写地址</source>
            <translation>No address given</translation>
        </message>
        <message>
            <source>没有这个文件</source>
            <translation>No such file</translation>
        </message>
        <message>
            <source>瓦片地址（XYZ / WMTS）</source>
            <translation>Tile address (XYZ / WMTS)</translation>
        </message>
        <message>
            <source>瓦片用 GCJ-02 坐标（国内互联网地图）</source>
            <translation>Tiles in GCJ-02 (Chinese web maps)</translation>
        </message>
    </context>
    <context>
        <name>Board</name>
        <message>
            <source>今天还没有反馈完成的任务</source>
            <translation>Nothing done yet today</translation>
        </message>
        <message>
            <source>今日完成</source>
            <translation>Done today</translation>
        </message>
        <message>
            <source>到场</source>
            <translation>On site</translation>
        </message>
        <message>
            <source>协办</source>
            <translation>Co-unit</translation>
        </message>
        <message>
            <source>处置中</source>
            <translation>In disposal</translation>
        </message>
        <message>
            <source>延期审批</source>
            <translation>Extension review</translation>
        </message>
        <message>
            <source>待签收</source>
            <translation>To receive</translation>
        </message>
        <message>
            <source>挂账</source>
            <translation>Deferred</translation>
        </message>
        <message>
            <source>挂账审批</source>
            <translation>Deferral review</translation>
        </message>
        <message>
            <source>按时</source>
            <translation>On time</translation>
        </message>
        <message>
            <source>没有到场处置的任务</source>
            <translation>No tasks on site</translation>
        </message>
        <message>
            <source>没有新任务；派来的任务会自动出现在这里</source>
            <translation>No new tasks; they appear here by themselves</translation>
        </message>
        <message>
            <source>没有等待审批的退件</source>
            <translation>No returns await approval</translation>
        </message>
        <message>
            <source>没有签收后待到场的任务</source>
            <translation>No tasks to arrive at</translation>
        </message>
        <message>
            <source>督办</source>
            <translation>Supervised</translation>
        </message>
        <message>
            <source>等待前序</source>
            <translation>Waits turn</translation>
        </message>
        <message>
            <source>超时</source>
            <translation>Overdue</translation>
        </message>
        <message>
            <source>返工</source>
            <translation>Rework</translation>
        </message>
        <message>
            <source>退件待审</source>
            <translation>Return pending</translation>
        </message>
        <message>
            <source>退件未准</source>
            <translation>Return refused</translation>
        </message>
    </context>
    <context>
        <name>BoardColumn</name>
        <message>
            <source>超期 %1</source>
            <translation>Overdue %1</translation>
        </message>
    </context>
    <context>
        <name>BoardDelegate</name>
        <message>
            <source>到</source>
            <translation>A</translation>
        </message>
        <message>
            <source>签</source>
            <translation>R</translation>
        </message>
        <message>
            <source>结</source>
            <translation>D</translation>
        </message>
    </context>
    <context>
        <name>Bulk</name>
        <message>
            <source>%1 %2 个案件？</source>
            <translation>%1 %2 cases?</translation>
        </message>
        <message>
            <source>%1：%2 件未办 —— %3</source>
            <translation>%1: %2 not done — %3</translation>
        </message>
        <message>
            <source>%1：已办理 %2 件</source>
            <translation>%1: %2 done</translation>
        </message>
        <message>
            <source>不含 %1：%2</source>
            <translation>Without %1: %2</translation>
        </message>
        <message>
            <source>没有发出</source>
            <translation>Not sent</translation>
        </message>
        <message>
            <source>；</source>
            <translation>; </translation>
        </message>
    </context>
    <context>
        <name>CalendarPage</name>
        <message>
            <source>%1 · 待保存 %2 天</source>
            <translation>%1 · %2 days to save</translation>
        </message>
        <message>
            <source>%1 年</source>
            <translation>%1</translation>
        </message>
        <message>
            <source>依据</source>
            <translation>Basis</translation>
        </message>
        <message>
            <source>公布文件，如 国办发明电〔2026〕7号</source>
            <translation>Published notice, its title and number</translation>
        </message>
        <message>
            <source>名称</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>名称，如 国庆节</source>
            <translation>Name, e.g. National Day</translation>
        </message>
        <message>
            <source>导入安排…</source>
            <translation>Import schedule…</translation>
        </message>
        <message>
            <source>工作时段</source>
            <translation>Working windows</translation>
        </message>
        <message>
            <source>已公布</source>
            <translation>Published</translation>
        </message>
        <message>
            <source>年</source>
            <translation>Year</translation>
        </message>
        <message>
            <source>按星期</source>
            <translation>By weekday</translation>
        </message>
        <message>
            <source>放假</source>
            <translation>Holiday</translation>
        </message>
        <message>
            <source>放假安排</source>
            <translation>Holiday schedule</translation>
        </message>
        <message>
            <source>放假日</source>
            <translation>Holidays</translation>
        </message>
        <message>
            <source>日历第 %1 版。空格或双击换标记，Shift 选多天。</source>
            <translation>Calendar version %1. Space or double-click changes a mark, Shift selects several days.</translation>
        </message>
        <message>
            <source>未公布，按周一至周五计算</source>
            <translation>Not published; Monday to Friday assumed</translation>
        </message>
        <message>
            <source>本年放假安排已公布</source>
            <translation>This year's schedule is published</translation>
        </message>
        <message>
            <source>第 %1 行读不懂</source>
            <translation>Line %1 makes no sense</translation>
        </message>
        <message>
            <source>调休上班</source>
            <translation>Make-up day</translation>
        </message>
        <message>
            <source>这些天</source>
            <translation>These days</translation>
        </message>
    </context>
    <context>
        <name>CallbackSheet</name>
        <message>
            <source>不满意</source>
            <translation>Not satisfied</translation>
        </message>
        <message>
            <source>再次处置</source>
            <translation>Handle again</translation>
        </message>
        <message>
            <source>再次处置：退回派遣，重新计时</source>
            <translation>Handle again: back to dispatch, fresh clock</translation>
        </message>
        <message>
            <source>反映人怎么说</source>
            <translation>What the caller says</translation>
        </message>
        <message>
            <source>回访之后</source>
            <translation>After the call-back</translation>
        </message>
        <message>
            <source>已解决</source>
            <translation>Solved</translation>
        </message>
        <message>
            <source>是否满意</source>
            <translation>Satisfied?</translation>
        </message>
        <message>
            <source>没有回答</source>
            <translation>No answer</translation>
        </message>
        <message>
            <source>没有联系上</source>
            <translation>Not reached</translation>
        </message>
        <message>
            <source>没有解决</source>
            <translation>Not solved</translation>
        </message>
        <message>
            <source>满意</source>
            <translation>Satisfied</translation>
        </message>
        <message>
            <source>联系</source>
            <translation>Contact</translation>
        </message>
        <message>
            <source>联系上了</source>
            <translation>Reached</translation>
        </message>
        <message>
            <source>记录回访</source>
            <translation>Record call-back</translation>
        </message>
        <message>
            <source>说明（没有联系上或再次处置时必填）</source>
            <translation>Remarks (needed when not reached or handled again)</translation>
        </message>
        <message>
            <source>请写明哪里没有解决</source>
            <translation>Say what is not solved</translation>
        </message>
        <message>
            <source>请写明怎样联系的</source>
            <translation>Say how you tried to reach them</translation>
        </message>
        <message>
            <source>转结案</source>
            <translation>On to closing</translation>
        </message>
        <message>
            <source>问题是否解决</source>
            <translation>Solved?</translation>
        </message>
    </context>
    <context>
        <name>CaseActions</name>
        <message>
            <source>%1 报告受阻：%2</source>
            <translation>%1 reports being obstructed: %2</translation>
        </message>
        <message>
            <source>%1 申请退件：%2</source>
            <translation>%1 asks to return it: %2</translation>
        </message>
        <message>
            <source>%1 申请：%2</source>
            <translation>%1 asks: %2</translation>
        </message>
        <message>
            <source>上一条指令还在途中</source>
            <translation>The last command is still on its way</translation>
        </message>
        <message>
            <source>不同意延期</source>
            <translation>Refuse the extension</translation>
        </message>
        <message>
            <source>不同意挂账，单位继续处置</source>
            <translation>Refuse; the unit goes on</translation>
        </message>
        <message>
            <source>不同意退件，原单位继续</source>
            <translation>Refuse; the unit goes on</translation>
        </message>
        <message>
            <source>不同意，计时照走</source>
            <translation>Refuse: the clock runs on</translation>
        </message>
        <message>
            <source>事项不清，退回立案</source>
            <translation>Unclear matter; back to filing</translation>
        </message>
        <message>
            <source>免除后该单位不再计入本案；其他单位照常</source>
            <translation>The unit no longer counts for this case; others go on</translation>
        </message>
        <message>
            <source>单位的申请见经过</source>
            <translation>The unit's request is in the log</translation>
        </message>
        <message>
            <source>合并到另一案件</source>
            <translation>Merge into another case</translation>
        </message>
        <message>
            <source>同意延期，增加一个原时限</source>
            <translation>Grant: one more original limit</translation>
        </message>
        <message>
            <source>同意挂账，计时暂停</source>
            <translation>Agree to defer; the clock pauses</translation>
        </message>
        <message>
            <source>同意退件，改派其他单位</source>
            <translation>Agree; send to another unit</translation>
        </message>
        <message>
            <source>同意，该单位计时暂停</source>
            <translation>Grant: this unit's clock stands still</translation>
        </message>
        <message>
            <source>处置过本案的人不能核查，也不能结案（6.5.1.1）</source>
            <translation>Who disposed of this case may not inspect or close it (6.5.1.1)</translation>
        </message>
        <message>
            <source>已同意，%1 计时暂停</source>
            <translation>Granted: the clock of %1 stands still</translation>
        </message>
        <message>
            <source>已同意，%1 计时暂停；建议联合执法：到“联动”按 %2 吹“综合执法哨”</source>
            <translation>Granted: the clock of %1 stands still. Joint enforcement is advised: go to Joint and press %2 for the joint-enforcement whistle</translation>
        </message>
        <message>
            <source>已批准过 %1 次</source>
            <translation>Granted %1 times so far</translation>
        </message>
        <message>
            <source>您没有占用本案</source>
            <translation>You have not claimed this case</translation>
        </message>
        <message>
            <source>接手</source>
            <translation>Take over</translation>
        </message>
        <message>
            <source>接手别人占用的案件</source>
            <translation>Take over a claimed case</translation>
        </message>
        <message>
            <source>未同意，%1 计时照走</source>
            <translation>Refused: the clock of %1 runs on</translation>
        </message>
        <message>
            <source>本案没有受阻的单位</source>
            <translation>No unit of this case is obstructed</translation>
        </message>
        <message>
            <source>本案计入评价期 %1，冻结之后才能归档</source>
            <translation>This case counts in scoring period %1; it is filed away once that is frozen</translation>
        </message>
        <message>
            <source>查看</source>
            <translation>See</translation>
        </message>
        <message>
            <source>查看号码</source>
            <translation>See number</translation>
        </message>
        <message>
            <source>查看来电号码</source>
            <translation>See the caller number</translation>
        </message>
        <message>
            <source>查看来电号码 %1：%2</source>
            <translation>See caller number %1: %2</translation>
        </message>
        <message>
            <source>案卷还没有读到，请稍候</source>
            <translation>The case file is not here yet, please wait</translation>
        </message>
        <message>
            <source>没有单位报告受阻待批</source>
            <translation>No unit has reported an obstruction to decide on</translation>
        </message>
        <message>
            <source>没有单位正在处置本案</source>
            <translation>No unit is disposing of this case</translation>
        </message>
        <message>
            <source>派去核实</source>
            <translation>Send to verify</translation>
        </message>
        <message>
            <source>派去核查</source>
            <translation>Send to inspect</translation>
        </message>
        <message>
            <source>照片读不到：%1</source>
            <translation>Photo cannot be read: %1</translation>
        </message>
        <message>
            <source>解除后该单位计时继续</source>
            <translation>The unit's clock then goes on</translation>
        </message>
        <message>
            <source>记入经过</source>
            <translation>Add to log</translation>
        </message>
        <message>
            <source>选一个单位来主办；原主办改为协办，经过保留</source>
            <translation>Choose the new lead; the former lead becomes a co-unit, the log is kept</translation>
        </message>
        <message>
            <source>需要由%1办理</source>
            <translation>Must be done by: %1</translation>
        </message>
    </context>
    <context>
        <name>CaseColumns</name>
        <message>
            <source>上报时间 {at}</source>
            <translation>Reported {at}</translation>
        </message>
        <message>
            <source>事项</source>
            <translation>Matter</translation>
        </message>
        <message>
            <source>剩余</source>
            <translation>Left</translation>
        </message>
        <message>
            <source>截止 {at}</source>
            <translation>Due {at}</translation>
        </message>
        <message>
            <source>案件号</source>
            <translation>Case no.</translation>
        </message>
        <message>
            <source>没有时限</source>
            <translation>No limit</translation>
        </message>
        <message>
            <source>网格</source>
            <translation>Grid</translation>
        </message>
        <message>
            <source>计时暂停，剩余 {span}</source>
            <translation>Clock paused, {span} left</translation>
        </message>
        <message>
            <source>责任单位</source>
            <translation>Responsible unit</translation>
        </message>
        <message>
            <source>阶段</source>
            <translation>Stage</translation>
        </message>
    </context>
    <context>
        <name>CaseFilePane</name>
        <message>
            <source>本案没有关联或疑似重复的案件</source>
            <translation>No related or likely duplicate cases</translation>
        </message>
        <message>
            <source>本案没有来电号码</source>
            <translation>No caller number</translation>
        </message>
        <message>
            <source>本案没有照片；按 P 添加</source>
            <translation>No photos; P adds one</translation>
        </message>
        <message>
            <source>没有选中案件。用 J、K 选，回车打开。</source>
            <translation>No case selected. J and K move, Enter opens.</translation>
        </message>
    </context>
    <context>
        <name>CaseHeader</name>
        <message>
            <source>%1 也在看本案</source>
            <translation>%1 also viewing</translation>
        </message>
        <message>
            <source>%1 占用至 %2（按 G 写明理由接手）</source>
            <translation>%1 has it until %2 (G takes over, with a reason)</translation>
        </message>
        <message>
            <source>%1 在途…</source>
            <translation>%1 on its way…</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>您占用至 %1（Shift+G 放开）</source>
            <translation>Yours until %1 (Shift+G releases)</translation>
        </message>
    </context>
    <context>
        <name>CaseInHand</name>
        <message>
            <source>换一个案件 Alt+C</source>
            <translation>Another case Alt+C</translation>
        </message>
    </context>
    <context>
        <name>CasePage</name>
        <message>
            <source>在左边选一件来件，这里显示它的内容、照片和可以办的事</source>
            <translation>Choose a report on the left; its content, photos and actions show here</translation>
        </message>
    </context>
    <context>
        <name>CasePane</name>
        <message>
            <source>%1 %2 · 到场 %3/%4</source>
            <translation>%1 %2 · on site %3/%4</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>吹哨报到</source>
            <translation>Whistle call-up</translation>
        </message>
        <message>
            <source>在%1之后</source>
            <translation>After %1</translation>
        </message>
        <message>
            <source>已结束 %1</source>
            <translation>Ended %1</translation>
        </message>
        <message>
            <source>联动任务 · 主办 %1 协办 %2</source>
            <translation>Joint tasks · lead %1, co-units %2</translation>
        </message>
        <message>
            <source>跨网格：主网格 %1，另涉 %2</source>
            <translation>Across grids: main %1, also %2</translation>
        </message>
        <message>
            <source>还没有吹哨</source>
            <translation>No whistle yet</translation>
        </message>
        <message>
            <source>还没有派单位</source>
            <translation>No units yet</translation>
        </message>
        <message>
            <source>还没有选中案件</source>
            <translation>No case selected</translation>
        </message>
    </context>
    <context>
        <name>CasePanel</name>
        <message>
            <source>保密</source>
            <translation>Confidential</translation>
        </message>
        <message>
            <source>前</source>
            <translation> ago</translation>
        </message>
        <message>
            <source>反映人保密</source>
            <translation>Reporter confidential</translation>
        </message>
        <message>
            <source>地点未填</source>
            <translation>No place given</translation>
        </message>
        <message>
            <source>处置时限 %1</source>
            <translation>Disposal limit %1</translation>
        </message>
        <message>
            <source>来源：%1</source>
            <translation>Source: %1</translation>
        </message>
        <message>
            <source>正在读取卷宗…</source>
            <translation>Reading the file…</translation>
        </message>
        <message>
            <source>没有照片</source>
            <translation>No photos</translation>
        </message>
        <message>
            <source>照片 %1 张 · 回车看原图</source>
            <translation>%1 photos · Enter opens</translation>
        </message>
        <message>
            <source>要求：%1</source>
            <translation>Demand: %1</translation>
        </message>
        <message>
            <source>超时</source>
            <translation>Overdue</translation>
        </message>
        <message>
            <source>还没有选立案条件</source>
            <translation>No filing condition chosen yet</translation>
        </message>
    </context>
    <context>
        <name>CasePick</name>
        <message>
            <source>案件号、事项、地点或单位</source>
            <translation>Case no., matter, place or unit</translation>
        </message>
        <message>
            <source>没有这样的在办案件</source>
            <translation>No such open case</translation>
        </message>
    </context>
    <context>
        <name>CaseState</name>
        <message>
            <source>不予受理</source>
            <translation>Refused</translation>
        </message>
        <message>
            <source>作废</source>
            <translation>Void</translation>
        </message>
        <message>
            <source>协调小组</source>
            <translation>Coord. group</translation>
        </message>
        <message>
            <source>告知性结案</source>
            <translation>By notice</translation>
        </message>
        <message>
            <source>回退审批</source>
            <translation>Return asked</translation>
        </message>
        <message>
            <source>处置中</source>
            <translation>In disposal</translation>
        </message>
        <message>
            <source>已上报</source>
            <translation>Reported</translation>
        </message>
        <message>
            <source>已反馈</source>
            <translation>Fed back</translation>
        </message>
        <message>
            <source>延期审批</source>
            <translation>Extend asked</translation>
        </message>
        <message>
            <source>强制结案</source>
            <translation>Force-closed</translation>
        </message>
        <message>
            <source>归档</source>
            <translation>Archived</translation>
        </message>
        <message>
            <source>待回访</source>
            <translation>To call back</translation>
        </message>
        <message>
            <source>待派遣</source>
            <translation>To dispatch</translation>
        </message>
        <message>
            <source>待立案</source>
            <translation>To file</translation>
        </message>
        <message>
            <source>待签收</source>
            <translation>To receive</translation>
        </message>
        <message>
            <source>待结案</source>
            <translation>To close</translation>
        </message>
        <message>
            <source>挂账</source>
            <translation>Deferred</translation>
        </message>
        <message>
            <source>挂账审批</source>
            <translation>Defer asked</translation>
        </message>
        <message>
            <source>核实中</source>
            <translation>Verifying</translation>
        </message>
        <message>
            <source>核查中</source>
            <translation>Inspecting</translation>
        </message>
        <message>
            <source>立案督办</source>
            <translation>Supervised</translation>
        </message>
        <message>
            <source>结案</source>
            <translation>Closed</translation>
        </message>
        <message>
            <source>联动处置中</source>
            <translation>Joint work</translation>
        </message>
        <message>
            <source>自处理待审</source>
            <translation>Self-handled</translation>
        </message>
        <message>
            <source>草稿</source>
            <translation>Draft</translation>
        </message>
        <message>
            <source>返工</source>
            <translation>Rework</translation>
        </message>
    </context>
    <context>
        <name>CaseTag</name>
        <message>
            <source>回退</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>督办</source>
            <translation>Sup.</translation>
        </message>
        <message>
            <source>紧急</source>
            <translation>Urgent</translation>
        </message>
        <message>
            <source>联动 {count}</source>
            <translation>Joint {count}</translation>
        </message>
        <message>
            <source>返工</source>
            <translation>Redo</translation>
        </message>
        <message>
            <source>重大</source>
            <translation>Major</translation>
        </message>
    </context>
    <context>
        <name>Catalogue</name>
        <message>
            <source>%1：%2</source>
            <translation>%1: %2</translation>
        </message>
    </context>
    <context>
        <name>CataloguePage</name>
        <message>
            <source>%1 · %2 · 代码一经启用不再改</source>
            <translation>%1 · %2 · the code stays once enabled</translation>
        </message>
        <message>
            <source>代码</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>停用</source>
            <translation>Disabled</translation>
        </message>
        <message>
            <source>启用</source>
            <translation>Enabled</translation>
        </message>
        <message>
            <source>启用；停用后不再受理，在办案件不受影响</source>
            <translation>Enabled; if disabled, no new cases; open ones go on</translation>
        </message>
        <message>
            <source>在所选小类下新增一条本地立案条件</source>
            <translation>Add a local filing condition under the chosen minor class</translation>
        </message>
        <message>
            <source>处置后须核查</source>
            <translation>Inspection after disposal</translation>
        </message>
        <message>
            <source>处置时限</source>
            <translation>Disposal limit</translation>
        </message>
        <message>
            <source>处置标准</source>
            <translation>Disposal standard</translation>
        </message>
        <message>
            <source>大类</source>
            <translation>Major class</translation>
        </message>
        <message>
            <source>小类</source>
            <translation>Minor class</translation>
        </message>
        <message>
            <source>新增本地条件</source>
            <translation>New local condition</translation>
        </message>
        <message>
            <source>来源</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>状态</source>
            <translation>State</translation>
        </message>
        <message>
            <source>立案条件</source>
            <translation>Filing condition</translation>
        </message>
        <message>
            <source>结案规则</source>
            <translation>Closing rule</translation>
        </message>
        <message>
            <source>要件</source>
            <translation>Required</translation>
        </message>
        <message>
            <source>责任单位类</source>
            <translation>Unit class</translation>
        </message>
    </context>
    <context>
        <name>Channel</name>
        <message>
            <source>其他</source>
            <translation>Other</translation>
        </message>
        <message>
            <source>热线</source>
            <translation>Hotline</translation>
        </message>
        <message>
            <source>物联设备</source>
            <translation>Sensor</translation>
        </message>
        <message>
            <source>网格员</source>
            <translation>Grid worker</translation>
        </message>
        <message>
            <source>网络</source>
            <translation>Online</translation>
        </message>
        <message>
            <source>视频</source>
            <translation>Video</translation>
        </message>
        <message>
            <source>领导交办</source>
            <translation>From leader</translation>
        </message>
    </context>
    <context>
        <name>Chip</name>
        <message>
            <source>临期</source>
            <translation>Near</translation>
        </message>
        <message>
            <source>全部</source>
            <translation>All</translation>
        </message>
        <message>
            <source>处置中</source>
            <translation>In disposal</translation>
        </message>
        <message>
            <source>待核查</source>
            <translation>To inspect</translation>
        </message>
        <message>
            <source>待派遣</source>
            <translation>To dispatch</translation>
        </message>
        <message>
            <source>待立案</source>
            <translation>To file</translation>
        </message>
        <message>
            <source>我的</source>
            <translation>Mine</translation>
        </message>
        <message>
            <source>挂账</source>
            <translation>Deferred</translation>
        </message>
        <message>
            <source>督办</source>
            <translation>Supervised</translation>
        </message>
        <message>
            <source>联动</source>
            <translation>Joint</translation>
        </message>
        <message>
            <source>超时</source>
            <translation>Overdue</translation>
        </message>
    </context>
    <context>
        <name>ClockSheet</name>
        <message>
            <source>已停</source>
            <translation>Stopped</translation>
        </message>
        <message>
            <source>时限为什么是这个时刻</source>
            <translation>Why the limit falls at this moment</translation>
        </message>
        <message>
            <source>时限说明</source>
            <translation>Limit explained</translation>
        </message>
        <message>
            <source>暂停</source>
            <translation>Paused</translation>
        </message>
        <message>
            <source>本案没有计时</source>
            <translation>This case has no clocks</translation>
        </message>
        <message>
            <source>正在读取…</source>
            <translation>Reading…</translation>
        </message>
        <message>
            <source>知道了</source>
            <translation>Got it</translation>
        </message>
        <message>
            <source>计时中</source>
            <translation>Running</translation>
        </message>
        <message>
            <source>返回</source>
            <translation>Back</translation>
        </message>
    </context>
    <context>
        <name>ClockStage</name>
        <message>
            <source>反馈</source>
            <translation>Feedback</translation>
        </message>
        <message>
            <source>受理</source>
            <translation>Intake</translation>
        </message>
        <message>
            <source>否定备案复核</source>
            <translation>Negation review</translation>
        </message>
        <message>
            <source>回访</source>
            <translation>Call-back</translation>
        </message>
        <message>
            <source>处置</source>
            <translation>Disposal</translation>
        </message>
        <message>
            <source>审批</source>
            <translation>Approval</translation>
        </message>
        <message>
            <source>核实</source>
            <translation>Verification</translation>
        </message>
        <message>
            <source>核查</source>
            <translation>Inspection</translation>
        </message>
        <message>
            <source>派遣</source>
            <translation>Dispatch</translation>
        </message>
        <message>
            <source>督办</source>
            <translation>Supervision</translation>
        </message>
        <message>
            <source>签收</source>
            <translation>Receipt</translation>
        </message>
        <message>
            <source>结案</source>
            <translation>Closing</translation>
        </message>
    </context>
    <context>
        <name>CloseSheet</name>
        <message>
            <source>已核对，符合结案条件（空格）</source>
            <translation>Checked: closing condition met (Space)</translation>
        </message>
        <message>
            <source>清单没有写明结案条件</source>
            <translation>The catalogue names no closing condition</translation>
        </message>
        <message>
            <source>结案</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>结案条件</source>
            <translation>Closing condition</translation>
        </message>
        <message>
            <source>请先核对结案条件</source>
            <translation>Check the closing condition first</translation>
        </message>
    </context>
    <context>
        <name>CodeList</name>
        <message>
            <source>中文说法</source>
            <translation>Chinese words</translation>
        </message>
        <message>
            <source>代码</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>停用</source>
            <translation>Withdrawn</translation>
        </message>
        <message>
            <source>停用后不再可选，以前的案件仍显示它的说法</source>
            <translation>Withdrawn, it is offered no more; earlier cases still show its words</translation>
        </message>
        <message>
            <source>新增代码</source>
            <translation>Add a code</translation>
        </message>
        <message>
            <source>英文说法</source>
            <translation>English words</translation>
        </message>
    </context>
    <context>
        <name>CollectorForm</name>
        <message>
            <source>不当班</source>
            <translation>Off duty</translation>
        </message>
        <message>
            <source>手上 %1 件</source>
            <translation>%1 in hand</translation>
        </message>
        <message>
            <source>本网格</source>
            <translation>Own grid</translation>
        </message>
        <message>
            <source>正在找采集员…</source>
            <translation>Finding collectors…</translation>
        </message>
        <message>
            <source>正在按网格和距离找采集员…</source>
            <translation>Finding collectors by grid and distance…</translation>
        </message>
        <message>
            <source>没有可派的采集员</source>
            <translation>No collector available</translation>
        </message>
        <message>
            <source>采集员</source>
            <translation>Collector</translation>
        </message>
    </context>
    <context>
        <name>CollectorSheet</name>
        <message>
            <source>%1 米</source>
            <translation>%1 m</translation>
        </message>
        <message>
            <source>不当班</source>
            <translation>Off duty</translation>
        </message>
        <message>
            <source>姓名或拼音首字母；回车派出</source>
            <translation>Name or pinyin initials; Enter sends</translation>
        </message>
        <message>
            <source>手上任务</source>
            <translation>In hand</translation>
        </message>
        <message>
            <source>本网格</source>
            <translation>Own grid</translation>
        </message>
        <message>
            <source>正在找采集员…</source>
            <translation>Finding collectors…</translation>
        </message>
        <message>
            <source>没有可派的采集员</source>
            <translation>No collector available</translation>
        </message>
        <message>
            <source>距离</source>
            <translation>Distance</translation>
        </message>
        <message>
            <source>采集员</source>
            <translation>Collector</translation>
        </message>
    </context>
    <context>
        <name>CommandBox</name>
        <message>
            <source>打开命令面板 Ctrl+K</source>
            <translation>Open the command palette, Ctrl+K</translation>
        </message>
        <message>
            <source>派 井盖 → 输入命令、案件号、部门、网格…</source>
            <translation>Type a command, case no., unit, grid…</translation>
        </message>
    </context>
    <context>
        <name>CommandPreview</name>
        <message>
            <source>“%2”可能是：%3，请多写几个字</source>
            <translation>"%2" may be: %3; type a little more</translation>
        </message>
        <message>
            <source>人员</source>
            <translation>person</translation>
        </message>
        <message>
            <source>回车将%1%2</source>
            <translation>Enter: %1%2</translation>
        </message>
        <message>
            <source>多出一个词：%2</source>
            <translation>One word too many: %2</translation>
        </message>
        <message>
            <source>案件</source>
            <translation>case</translation>
        </message>
        <message>
            <source>没有叫“%2”的%1</source>
            <translation>No %1 called "%2"</translation>
        </message>
        <message>
            <source>现在不能%1：%2</source>
            <translation>Cannot %1 now: %2</translation>
        </message>
        <message>
            <source>网格</source>
            <translation>grid</translation>
        </message>
        <message>
            <source>说明文字</source>
            <translation>text</translation>
        </message>
        <message>
            <source>责任单位</source>
            <translation>unit</translation>
        </message>
        <message>
            <source>还缺：%1</source>
            <translation>Still needed: %1</translation>
        </message>
    </context>
    <context>
        <name>CommandSender</name>
        <message>
            <source>%1：%2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>%1：已办理 %2</source>
            <translation>%1: done, %2</translation>
        </message>
    </context>
    <context>
        <name>Compare</name>
        <message>
            <source>处置前</source>
            <translation>Before</translation>
        </message>
        <message>
            <source>处置前后对照</source>
            <translation>Before and after</translation>
        </message>
        <message>
            <source>处置后</source>
            <translation>After</translation>
        </message>
        <message>
            <source>处置标准：%1</source>
            <translation>Disposal standard: %1</translation>
        </message>
        <message>
            <source>没有处置前的照片</source>
            <translation>No before photo</translation>
        </message>
        <message>
            <source>没有处置后的照片</source>
            <translation>No after photo</translation>
        </message>
        <message>
            <source>目录未写</source>
            <translation>Not in the catalogue</translation>
        </message>
        <message>
            <source>结案条件：%1</source>
            <translation>Closing condition: %1</translation>
        </message>
    </context>
    <context>
        <name>ConditionPicker</name>
        <message>
            <source>事件</source>
            <translation>Events</translation>
        </message>
        <message>
            <source>事项、立案条件、代码或拼音首字母；↑↓ 选，← → 换列</source>
            <translation>Matter, condition, code or pinyin initials; ↑↓ choose, ← → change list</translation>
        </message>
        <message>
            <source>大类</source>
            <translation>Major class</translation>
        </message>
        <message>
            <source>小类</source>
            <translation>Minor class</translation>
        </message>
        <message>
            <source>没有符合的立案条件，换个词试试</source>
            <translation>No such condition, try another word</translation>
        </message>
        <message>
            <source>社会治理</source>
            <translation>Social matters</translation>
        </message>
        <message>
            <source>立案条件</source>
            <translation>Filing condition</translation>
        </message>
        <message>
            <source>部件</source>
            <translation>Components</translation>
        </message>
    </context>
    <context>
        <name>ConfirmDialog</name>
        <message>
            <source>不，返回 Esc</source>
            <translation>No, back Esc</translation>
        </message>
        <message>
            <source>涉及 %1 项：</source>
            <translation>%1 items affected:</translation>
        </message>
    </context>
    <context>
        <name>Consequence</name>
        <message>
            <source>%1 在办 %2 件</source>
            <translation>%1 has %2 open</translation>
        </message>
        <message>
            <source>%1 在办 %2 件，已到上限 %3 件</source>
            <translation>%1 has %2 open, its limit is %3</translation>
        </message>
        <message>
            <source>%1 有 %2 件已超时</source>
            <translation>%1 has %2 overdue</translation>
        </message>
        <message>
            <source>%1 有 %2 件逾时未签收</source>
            <translation>%1 is late in receiving %2</translation>
        </message>
        <message>
            <source>%1 没有此事项在此地的授权，会被拒绝（5.3.2）</source>
            <translation>%1 is not authorised for this matter here; will be refused (5.3.2)</translation>
        </message>
        <message>
            <source>%1 现在不当班，可能无人签收</source>
            <translation>%1 is off duty; nobody may receive it</translation>
        </message>
        <message>
            <source>%1 的辖区不含此地</source>
            <translation>This place is outside %1's beat</translation>
        </message>
    </context>
    <context>
        <name>CorrectionSheet</name>
        <message>
            <source>%1（%2）</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>不再跨网格</source>
            <translation>no longer across cells</translation>
        </message>
        <message>
            <source>为什么更正，记入经过；可不填</source>
            <translation>Why; goes into the history, may be left empty</translation>
        </message>
        <message>
            <source>事项</source>
            <translation>Matter</translation>
        </message>
        <message>
            <source>位置（网格不变）</source>
            <translation>position (same cell)</translation>
        </message>
        <message>
            <source>内容</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>反映人</source>
            <translation>Caller</translation>
        </message>
        <message>
            <source>取消%1</source>
            <translation>no longer %1</translation>
        </message>
        <message>
            <source>地址</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>处置时限</source>
            <translation>Disposal limit</translation>
        </message>
        <message>
            <source>将改动：%1</source>
            <translation>Will change: %1</translation>
        </message>
        <message>
            <source>已派出的任务将按新条件重新计时，记入经过</source>
            <translation>Tasks already sent will be timed anew under the new condition; the history keeps it</translation>
        </message>
        <message>
            <source>已派出的任务时限不变；以后派遣按新的处置时限</source>
            <translation>Tasks already sent keep their limit; later orders take the new one</translation>
        </message>
        <message>
            <source>更正理由</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>标为%1</source>
            <translation>marked %1</translation>
        </message>
        <message>
            <source>标题</source>
            <translation>Title</translation>
        </message>
        <message>
            <source>标题不能空</source>
            <translation>The title cannot be empty</translation>
        </message>
        <message>
            <source>电话</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>立案条件</source>
            <translation>Filing condition</translation>
        </message>
        <message>
            <source>紧急</source>
            <translation>Urgent</translation>
        </message>
        <message>
            <source>网格</source>
            <translation>Cell</translation>
        </message>
        <message>
            <source>让已派出的任务重新计时，须写更正理由</source>
            <translation>Timing sent tasks anew needs a reason for the correction</translation>
        </message>
        <message>
            <source>跨 %1 个网格</source>
            <translation>across %1 cells</translation>
        </message>
        <message>
            <source>还没有改动</source>
            <translation>Nothing changed yet</translation>
        </message>
        <message>
            <source>重大</source>
            <translation>Major</translation>
        </message>
        <message>
            <source>；</source>
            <translation>; </translation>
        </message>
    </context>
    <context>
        <name>CountdownLabel</name>
        <message>
            <source>期限 %1</source>
            <translation>Due %1</translation>
        </message>
        <message>
            <source>计时已暂停</source>
            <translation>Clock paused</translation>
        </message>
    </context>
    <context>
        <name>DecideSheet</name>
        <message>
            <source>不经会议</source>
            <translation>Without a meeting</translation>
        </message>
        <message>
            <source>作出决定</source>
            <translation>Decide</translation>
        </message>
        <message>
            <source>决定议题</source>
            <translation>Decide item</translation>
        </message>
        <message>
            <source>决定（必填）</source>
            <translation>Decision (required)</translation>
        </message>
        <message>
            <source>到时回头看</source>
            <translation>Look back at</translation>
        </message>
        <message>
            <source>在哪次会上</source>
            <translation>At which meeting</translation>
        </message>
        <message>
            <source>怎么办</source>
            <translation>What to do</translation>
        </message>
        <message>
            <source>挂账到期（只在转入挂账时）</source>
            <translation>Deferred until (if deferred)</translation>
        </message>
        <message>
            <source>请写决定</source>
            <translation>Give the decision</translation>
        </message>
        <message>
            <source>谁、做什么、做到什么程度</source>
            <translation>Who does what, how far</translation>
        </message>
    </context>
    <context>
        <name>DecisionSheet</name>
        <message>
            <source>决定</source>
            <translation>Decision</translation>
        </message>
        <message>
            <source>没有选决定</source>
            <translation>No decision chosen</translation>
        </message>
        <message>
            <source>理由（必填）</source>
            <translation>Reason (required)</translation>
        </message>
        <message>
            <source>请写明理由</source>
            <translation>Give a reason</translation>
        </message>
    </context>
    <context>
        <name>DeferralForm</name>
        <message>
            <source>下一步</source>
            <translation>Next</translation>
        </message>
        <message>
            <source>到哪天（最长 %1 天）</source>
            <translation>Until (%1 days at most)</translation>
        </message>
        <message>
            <source>挂账理由（必填）</source>
            <translation>Reason to defer (required)</translation>
        </message>
        <message>
            <source>整改方案（必填）</source>
            <translation>Remedy plan (required)</translation>
        </message>
        <message>
            <source>没有写整改方案</source>
            <translation>No remedy plan given</translation>
        </message>
    </context>
    <context>
        <name>DeferralSheet</name>
        <message>
            <source>挂账至（至多一年，当日 18:00 止）</source>
            <translation>Defer until (a year at most, 18:00 that day)</translation>
        </message>
    </context>
    <context>
        <name>DeskWindow</name>
        <message>
            <source>%1：%2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>网格指挥台</source>
            <translation>Grid Desk</translation>
        </message>
    </context>
    <context>
        <name>DispatchSheet</name>
        <message>
            <source>%1 等 %2 件；建议按各件的事项和地点合起来算</source>
            <translation>%1 and others, %2 in all; suggestions weigh the matter and place of each</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>加入，空行时%1</source>
            <translation>Add; if empty: %1</translation>
        </message>
        <message>
            <source>单位名称、拼音首字母、编号或序号；回车加入，空行回车发出</source>
            <translation>Unit name, initials, code or row no.; Enter adds, Enter on empty sends</translation>
        </message>
        <message>
            <source>去掉末个</source>
            <translation>Drop last</translation>
        </message>
        <message>
            <source>发出</source>
            <translation>Send</translation>
        </message>
        <message>
            <source>发出后 %1 秒内、签收之前可以撤回</source>
            <translation>Can be recalled within %1 s, until received</translation>
        </message>
        <message>
            <source>已派遣 %1</source>
            <translation>Dispatched %1</translation>
        </message>
        <message>
            <source>所选单位当班、有授权、无积压</source>
            <translation>The units are on duty, authorised and free of backlog</translation>
        </message>
        <message>
            <source>改派：接替%1</source>
            <translation>Re-dispatch: replaces %1</translation>
        </message>
        <message>
            <source>末个改主办</source>
            <translation>Last leads</translation>
        </message>
        <message>
            <source>没有叫“%1”的单位</source>
            <translation>No unit called "%1"</translation>
        </message>
        <message>
            <source>派遣</source>
            <translation>Dispatch</translation>
        </message>
        <message>
            <source>派遣 %1 个案件</source>
            <translation>Dispatch %1 cases</translation>
        </message>
        <message>
            <source>派遣计时停止，各单位的处置与签收计时开始</source>
            <translation>The dispatch clock stops; disposal and receipt clocks start</translation>
        </message>
        <message>
            <source>联动：增派协办单位</source>
            <translation>Joint: add co-units</translation>
        </message>
        <message>
            <source>返回</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>还没有选单位</source>
            <translation>No unit chosen yet</translation>
        </message>
    </context>
    <context>
        <name>DraftSheet</name>
        <message>
            <source>为什么督办，写清事实</source>
            <translation>Why supervise; state the facts</translation>
        </message>
        <message>
            <source>办理要求</source>
            <translation>Demands</translation>
        </message>
        <message>
            <source>同时签发（不勾选则存为草稿）</source>
            <translation>Issue now (else kept as draft)</translation>
        </message>
        <message>
            <source>提交</source>
            <translation>Submit</translation>
        </message>
        <message>
            <source>新建督办单</source>
            <translation>New order</translation>
        </message>
        <message>
            <source>时限</source>
            <translation>Limit</translation>
        </message>
        <message>
            <source>案件</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>没有选案件</source>
            <translation>No case chosen</translation>
        </message>
        <message>
            <source>留空按级别的规定时限；也可写 4 工作时、1 工作日、2 紧急工作时</source>
            <translation>Empty: the level's limit; or 4 wh, 1 wd, 2 uh</translation>
        </message>
        <message>
            <source>督办原因（必填）</source>
            <translation>Reason (required)</translation>
        </message>
        <message>
            <source>级别</source>
            <translation>Level</translation>
        </message>
        <message>
            <source>缘由</source>
            <translation>Cause</translation>
        </message>
        <message>
            <source>被督办单位</source>
            <translation>Supervised unit</translation>
        </message>
        <message>
            <source>要求做到什么</source>
            <translation>What must be achieved</translation>
        </message>
        <message>
            <source>请写明督办原因</source>
            <translation>Give the reason</translation>
        </message>
    </context>
    <context>
        <name>Editor</name>
        <message>
            <source>为什么改（必填，记入案件经过）</source>
            <translation>Why change it (required, goes into the case logs)</translation>
        </message>
        <message>
            <source>保存 Ctrl+Enter</source>
            <translation>Save Ctrl+Enter</translation>
        </message>
        <message>
            <source>还原 Ctrl+Backspace</source>
            <translation>Restore Ctrl+Backspace</translation>
        </message>
    </context>
    <context>
        <name>ErrandList</name>
        <message>
            <source>%1前</source>
            <translation>%1 ago</translation>
        </message>
        <message>
            <source>%1前派出</source>
            <translation>Sent %1 ago</translation>
        </message>
        <message>
            <source>在办案件还没有核实、核查结果</source>
            <translation>No check results on open cases yet</translation>
        </message>
        <message>
            <source>在外</source>
            <translation>Out</translation>
        </message>
        <message>
            <source>已回复</source>
            <translation>Answered</translation>
        </message>
        <message>
            <source>待派核实</source>
            <translation>To verify</translation>
        </message>
        <message>
            <source>待派核查</source>
            <translation>To inspect</translation>
        </message>
        <message>
            <source>您还没有回复过在办案件的任务</source>
            <translation>You have answered no tasks of open cases</translation>
        </message>
        <message>
            <source>我已回复</source>
            <translation>I answered</translation>
        </message>
        <message>
            <source>我的任务</source>
            <translation>My tasks</translation>
        </message>
        <message>
            <source>核实</source>
            <translation>Verify</translation>
        </message>
        <message>
            <source>核实 · 核查</source>
            <translation>Verify · inspect</translation>
        </message>
        <message>
            <source>核实核查任务</source>
            <translation>Field checks</translation>
        </message>
        <message>
            <source>核查</source>
            <translation>Inspect</translation>
        </message>
        <message>
            <source>没有人在外核实或核查</source>
            <translation>Nobody is out on a check</translation>
        </message>
        <message>
            <source>没有派给您的核实或核查任务；新任务会自动出现在这里</source>
            <translation>No field checks for you; new ones appear here</translation>
        </message>
        <message>
            <source>没有等待派人核实的来件</source>
            <translation>No reports wait for a verifier</translation>
        </message>
        <message>
            <source>没有等待派人核查的案件</source>
            <translation>No cases wait for an inspector</translation>
        </message>
    </context>
    <context>
        <name>ErrandResult</name>
        <message>
            <source>不合格</source>
            <translation>Fail</translation>
        </message>
        <message>
            <source>不属实</source>
            <translation>Untrue</translation>
        </message>
        <message>
            <source>合格</source>
            <translation>Pass</translation>
        </message>
        <message>
            <source>属实</source>
            <translation>True</translation>
        </message>
        <message>
            <source>无法判断</source>
            <translation>Cannot tell</translation>
        </message>
    </context>
    <context>
        <name>Evaluation</name>
        <message>
            <source>%1 ÷ %2</source>
            <translation>%1 ÷ %2</translation>
        </message>
        <message>
            <source>5.4.6.1：核查不通过即立案督办</source>
            <translation>5.4.6.1: a failed inspection is supervised</translation>
        </message>
        <message>
            <source>上报数</source>
            <translation>Reported</translation>
        </message>
        <message>
            <source>不予受理数</source>
            <translation>Refused</translation>
        </message>
        <message>
            <source>以核查结果代抽查：6.8.2.4 案件质量</source>
            <translation>Inspections stand in for samples: 6.8.2.4 case quality</translation>
        </message>
        <message>
            <source>作废数</source>
            <translation>Voided</translation>
        </message>
        <message>
            <source>先行发现率</source>
            <translation>Found first</translation>
        </message>
        <message>
            <source>公众举报立案数</source>
            <translation>Filed from the public</translation>
        </message>
        <message>
            <source>到期而缓办数</source>
            <translation>Due but deferred</translation>
        </message>
        <message>
            <source>受理后符合立案条件的占比</source>
            <translation>Share of accepted that met the filing condition</translation>
        </message>
        <message>
            <source>受理数</source>
            <translation>Accepted</translation>
        </message>
        <message>
            <source>回退数</source>
            <translation>Returned</translation>
        </message>
        <message>
            <source>处置数</source>
            <translation>Disposed</translation>
        </message>
        <message>
            <source>处置率</source>
            <translation>Disposal %</translation>
        </message>
        <message>
            <source>应处置数</source>
            <translation>To dispose</translation>
        </message>
        <message>
            <source>应核实数</source>
            <translation>To verify</translation>
        </message>
        <message>
            <source>应核查数</source>
            <translation>To inspect</translation>
        </message>
        <message>
            <source>应派遣数</source>
            <translation>To dispatch</translation>
        </message>
        <message>
            <source>应结案数</source>
            <translation>To close</translation>
        </message>
        <message>
            <source>应结案数 = 期内到期、反馈或结案的案件，不含作废、不予受理和仍挂账的</source>
            <translation>To close = cases due, fed back or closed in the period, without void, refused and still deferred ones</translation>
        </message>
        <message>
            <source>把期内到期而仍挂账的案件算进分母；两种口径并列，差别即缓办</source>
            <translation>Counts due but deferred cases in the denominator; the difference is deferral</translation>
        </message>
        <message>
            <source>按时核实数</source>
            <translation>Verified on time</translation>
        </message>
        <message>
            <source>按时核实率</source>
            <translation>On-time verification %</translation>
        </message>
        <message>
            <source>按时核查数</source>
            <translation>Inspected on time</translation>
        </message>
        <message>
            <source>按时核查率</source>
            <translation>On-time inspection %</translation>
        </message>
        <message>
            <source>按时派遣数</source>
            <translation>Dispatched on time</translation>
        </message>
        <message>
            <source>按时派遣率</source>
            <translation>On-time dispatch %</translation>
        </message>
        <message>
            <source>按时立案数</source>
            <translation>Filed on time</translation>
        </message>
        <message>
            <source>按时立案率</source>
            <translation>On-time filing %</translation>
        </message>
        <message>
            <source>按期处置数</source>
            <translation>Disposed on time</translation>
        </message>
        <message>
            <source>按期处置率</source>
            <translation>On-time disp.</translation>
        </message>
        <message>
            <source>按期结案数</source>
            <translation>Cl. on time</translation>
        </message>
        <message>
            <source>按期结案率</source>
            <translation>On-time %</translation>
        </message>
        <message>
            <source>按期结案率（含缓办）</source>
            <translation>On-time % (with deferred)</translation>
        </message>
        <message>
            <source>有时限的立案数</source>
            <translation>Filed with a limit</translation>
        </message>
        <message>
            <source>核实数</source>
            <translation>Verified</translation>
        </message>
        <message>
            <source>核查不通过次数</source>
            <translation>Inspections failed</translation>
        </message>
        <message>
            <source>核查数</source>
            <translation>Inspected</translation>
        </message>
        <message>
            <source>核查通过次数</source>
            <translation>Inspections passed</translation>
        </message>
        <message>
            <source>案件质量</source>
            <translation>Quality</translation>
        </message>
        <message>
            <source>派遣数</source>
            <translation>Dispatched</translation>
        </message>
        <message>
            <source>监督举报率</source>
            <translation>Public report %</translation>
        </message>
        <message>
            <source>督办数</source>
            <translation>Superv.</translation>
        </message>
        <message>
            <source>督办率</source>
            <translation>Supervision %</translation>
        </message>
        <message>
            <source>立案数</source>
            <translation>Filed</translation>
        </message>
        <message>
            <source>立案率</source>
            <translation>Filing %</translation>
        </message>
        <message>
            <source>结案数</source>
            <translation>Closed</translation>
        </message>
        <message>
            <source>结案率</source>
            <translation>Closing %</translation>
        </message>
        <message>
            <source>缓办数</source>
            <translation>Deferred</translation>
        </message>
        <message>
            <source>缓办率</source>
            <translation>Deferral %</translation>
        </message>
        <message>
            <source>网格与设备发现立案数</source>
            <translation>Filed from grids and sensors</translation>
        </message>
        <message>
            <source>网格员、视频与设备先发现的占比，对公众举报（6.8.2.4）</source>
            <translation>Share found first by grid workers, video and sensors, against public reports (6.8.2.4)</translation>
        </message>
        <message>
            <source>返工案件数</source>
            <translation>Cases reworked</translation>
        </message>
        <message>
            <source>返工次数</source>
            <translation>Reworks</translation>
        </message>
        <message>
            <source>返工率</source>
            <translation>Rework %</translation>
        </message>
        <message>
            <source>错误派遣数</source>
            <translation>Misdispatched</translation>
        </message>
        <message>
            <source>（%1 + %2）</source>
            <translation>(%1 + %2)</translation>
        </message>
    </context>
    <context>
        <name>EvaluationTable</name>
        <message>
            <source>事项</source>
            <translation>Matter</translation>
        </message>
        <message>
            <source>分值</source>
            <translation>Points</translation>
        </message>
        <message>
            <source>单位</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>含缓办</source>
            <translation>+ def.</translation>
        </message>
        <message>
            <source>指标</source>
            <translation>Indicator</translation>
        </message>
        <message>
            <source>按期</source>
            <translation>On time</translation>
        </message>
        <message>
            <source>数</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>数值</source>
            <translation>Value</translation>
        </message>
        <message>
            <source>期末</source>
            <translation>At end</translation>
        </message>
        <message>
            <source>构成</source>
            <translation>Made of</translation>
        </message>
        <message>
            <source>案件</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>申诉更正</source>
            <translation>Corrected</translation>
        </message>
        <message>
            <source>等级</source>
            <translation>Gr.</translation>
        </message>
        <message>
            <source>结案</source>
            <translation>Closed</translation>
        </message>
        <message>
            <source>计</source>
            <translation>×</translation>
        </message>
        <message>
            <source>计数</source>
            <translation>Counter</translation>
        </message>
        <message>
            <source>超时</source>
            <translation>Overdue</translation>
        </message>
    </context>
    <context>
        <name>EvaluationWorkspace</name>
        <message>
            <source>%1 由经过算出</source>
            <translation>%1 counted from the logs</translation>
        </message>
        <message>
            <source>全中心</source>
            <translation>Whole centre</translation>
        </message>
        <message>
            <source>全部数字只由案件经过算出</source>
            <translation>Every figure comes from the case logs alone</translation>
        </message>
        <message>
            <source>单位卡（6.8.2.4）</source>
            <translation>Unit cards (6.8.2.4)</translation>
        </message>
        <message>
            <source>本期没有单位处置过案件</source>
            <translation>No unit disposed of a case in this period</translation>
        </message>
        <message>
            <source>此后案件有变化，按 R 重算</source>
            <translation>Cases changed since; R recounts</translation>
        </message>
        <message>
            <source>没有读到：%1</source>
            <translation>Not read: %1</translation>
        </message>
        <message>
            <source>看全中心</source>
            <translation>Whole centre</translation>
        </message>
        <message>
            <source>综合评价</source>
            <translation>Evaluation</translation>
        </message>
        <message>
            <source>评价期</source>
            <translation>Period</translation>
        </message>
    </context>
    <context>
        <name>EvidenceForm</name>
        <message>
            <source>%1：已在说明中写明或另行附上</source>
            <translation>%1: given in the details or attached</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>凭据已齐：%1</source>
            <translation>Evidence complete: %1</translation>
        </message>
        <message>
            <source>照片</source>
            <translation>Photos</translation>
        </message>
        <message>
            <source>缺少凭据：%1</source>
            <translation>Evidence missing: %1</translation>
        </message>
    </context>
    <context>
        <name>ExtensionForm</name>
        <message>
            <source>再要多久</source>
            <translation>How much longer</translation>
        </message>
        <message>
            <source>如 4 工作时、2 工作日；不写则再给一次原时限 %1</source>
            <translation>e.g. 4 wh, 2 wd; empty: the original limit %1 again</translation>
        </message>
        <message>
            <source>延期理由（必填）</source>
            <translation>Reason to extend (required)</translation>
        </message>
    </context>
    <context>
        <name>FieldWorkspace</name>
        <message>
            <source>位置</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>在左边选一项，这里显示案件、照片和要填的结果</source>
            <translation>Choose one on the left; the case, photos and result form show here</translation>
        </message>
        <message>
            <source>本机没有地图组件；位置见案件里的地址和网格</source>
            <translation>No map component here; see the address and grid in the case</translation>
        </message>
        <message>
            <source>核查只有合格和不合格两种结果</source>
            <translation>An inspection is pass or fail</translation>
        </message>
        <message>
            <source>没有打开的表</source>
            <translation>No form is open</translation>
        </message>
        <message>
            <source>没有选中核实或核查任务</source>
            <translation>No check selected</translation>
        </message>
        <message>
            <source>派人核实</source>
            <translation>Send to verify</translation>
        </message>
        <message>
            <source>派人核查</source>
            <translation>Send to inspect</translation>
        </message>
        <message>
            <source>这是派给 %1 的任务</source>
            <translation>This task is for %1</translation>
        </message>
        <message>
            <source>这项任务已不在列表里：别人已办或已收回；所填内容仍在</source>
            <translation>The task left the list: done by someone else or taken back; your entries are kept</translation>
        </message>
        <message>
            <source>这项任务已经回复过</source>
            <translation>Already answered</translation>
        </message>
        <message>
            <source>需要由采集员或受理员回复</source>
            <translation>A collector or intake officer must answer</translation>
        </message>
    </context>
    <context>
        <name>FigureStrip</name>
        <message>
            <source>不知道有没有告警洪峰</source>
            <translation>Whether there is an alert flood is unknown</translation>
        </message>
        <message>
            <source>告警洪峰 · 始于 %2 · 近 10 分钟 %1 条 · 按地点和起因归并</source>
            <translation>Alert flood · since %2 · %1 in 10 min · grouped by place and cause</translation>
        </message>
        <message>
            <source>声音：开</source>
            <translation>Sound: on</translation>
        </message>
        <message>
            <source>平稳 · 近 10 分钟 %1 条</source>
            <translation>Calm · %1 in 10 min</translation>
        </message>
        <message>
            <source>本席每 10 分钟 %1 条（目标不超过 1）</source>
            <translation>This seat: %1 per 10 min (target: 1 at most)</translation>
        </message>
        <message>
            <source>高 %1 中 %2 低 %3（目标 5%、15%、80%）</source>
            <translation>High %1, medium %2, low %3 (target 5%, 15%, 80%)</translation>
        </message>
    </context>
    <context>
        <name>FileForm</name>
        <message>
            <source>本件没有位置，先按 Esc 再按 Y 更正位置</source>
            <translation>No place: press Esc, then Y to correct it</translation>
        </message>
        <message>
            <source>紧急</source>
            <translation>Urgent</translation>
        </message>
        <message>
            <source>还没有选立案条件</source>
            <translation>No filing condition chosen yet</translation>
        </message>
    </context>
    <context>
        <name>FilesPage</name>
        <message>
            <source>事项</source>
            <translation>Matter</translation>
        </message>
        <message>
            <source>单位</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>原因</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>在办</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>在办任务</source>
            <translation>Open tasks</translation>
        </message>
        <message>
            <source>多久以前</source>
            <translation>Age</translation>
        </message>
        <message>
            <source>已办</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>已办任务</source>
            <translation>Tasks done</translation>
        </message>
        <message>
            <source>时间</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>案件号</source>
            <translation>Case no.</translation>
        </message>
        <message>
            <source>经办</source>
            <translation>Handled by</translation>
        </message>
        <message>
            <source>近 92 天</source>
            <translation>Last 92 days</translation>
        </message>
        <message>
            <source>近 92 天 · 每一笔都来自日志</source>
            <translation>Last 92 days · every entry comes from the log</translation>
        </message>
        <message>
            <source>近 92 天没有单位办过任务；按 F5 再查一次。</source>
            <translation>No unit had a task in 92 days; F5 looks again.</translation>
        </message>
        <message>
            <source>这一笔</source>
            <translation>This entry</translation>
        </message>
        <message>
            <source>这一项没有记录。</source>
            <translation>No entries here.</translation>
        </message>
        <message>
            <source>选一个单位，下面列出每一笔的案件。</source>
            <translation>Choose a unit; its cases are listed below.</translation>
        </message>
    </context>
    <context>
        <name>FilingSheet</name>
        <message>
            <source>代码</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>代码、事项、立案条件或拼音首字母；回车立案</source>
            <translation>Code, matter, condition or pinyin initials; Enter files</translation>
        </message>
        <message>
            <source>处置时限 %1</source>
            <translation>Disposal limit %1</translation>
        </message>
        <message>
            <source>小类</source>
            <translation>Minor class</translation>
        </message>
        <message>
            <source>按紧急办理（阶段时限缩短，连续计时）</source>
            <translation>Urgent (shorter stage limits, clock runs on)</translation>
        </message>
        <message>
            <source>时限</source>
            <translation>Limit</translation>
        </message>
        <message>
            <source>没有选立案条件</source>
            <translation>No filing condition chosen</translation>
        </message>
        <message>
            <source>立案</source>
            <translation>File</translation>
        </message>
        <message>
            <source>立案条件</source>
            <translation>Filing condition</translation>
        </message>
    </context>
    <context>
        <name>FilingsPage</name>
        <message>
            <source>代码</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>否定报备</source>
            <translation>Negation filings</translation>
        </message>
        <message>
            <source>复核</source>
            <translation>Review</translation>
        </message>
        <message>
            <source>复核剩余</source>
            <translation>Review left</translation>
        </message>
        <message>
            <source>复核期限</source>
            <translation>Review due</translation>
        </message>
        <message>
            <source>多久以前</source>
            <translation>Age</translation>
        </message>
        <message>
            <source>报备</source>
            <translation>Filed</translation>
        </message>
        <message>
            <source>报备人</source>
            <translation>Filed by</translation>
        </message>
        <message>
            <source>案件</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>案件号</source>
            <translation>Case no.</translation>
        </message>
        <message>
            <source>没有否定报备。不予受理、作废、退件都会列到这里待复核。</source>
            <translation>No negation filings. Refusals, voids and returns come here for review.</translation>
        </message>
        <message>
            <source>理由</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>种类</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>选一件报备，这里是理由和复核结论。</source>
            <translation>Choose a filing to see its reason and review.</translation>
        </message>
    </context>
    <context>
        <name>FormSheet</name>
        <message>
            <source>正在提交…</source>
            <translation>Submitting…</translation>
        </message>
        <message>
            <source>返回</source>
            <translation>Back</translation>
        </message>
    </context>
    <context>
        <name>Freezing</name>
        <message>
            <source>%1 由%2冻结，取自日志第 %3 行</source>
            <translation>Frozen at %1 by %2, from log line %3</translation>
        </message>
        <message>
            <source>%1 的全部指标、计数和单位得分</source>
            <translation>All rates, counts and unit scores of %1</translation>
        </message>
        <message>
            <source>与数据库的连接断了，恢复后才能办理</source>
            <translation>The link to the database is lost; possible again once it is back</translation>
        </message>
        <message>
            <source>冻结</source>
            <translation>Freeze</translation>
        </message>
        <message>
            <source>冻结后不能解冻；以后核准的申诉只作为更正列在旁边</source>
            <translation>Cannot be undone; appeals granted later stand beside as corrections</translation>
        </message>
        <message>
            <source>冻结后申诉核准 %1 件，更正数列在旁边</source>
            <translation>%1 appeals granted since; corrected figures beside</translation>
        </message>
        <message>
            <source>冻结由督办员或值班长办理</source>
            <translation>Supervisor or duty leader freezes a period</translation>
        </message>
        <message>
            <source>冻结评价期 %1</source>
            <translation>Freeze period %1</translation>
        </message>
        <message>
            <source>冻结说明：%1</source>
            <translation>Reason: %1</translation>
        </message>
        <message>
            <source>已冻结</source>
            <translation>Frozen</translation>
        </message>
        <message>
            <source>未冻结，数字随案件变化</source>
            <translation>Not frozen; figures change with cases</translation>
        </message>
        <message>
            <source>本期已经冻结，数字不再变化</source>
            <translation>This period is frozen; its figures stay</translation>
        </message>
        <message>
            <source>本期还没有结束，结束后才能冻结</source>
            <translation>This period is not over yet</translation>
        </message>
        <message>
            <source>没有选中评价期</source>
            <translation>No period is chosen</translation>
        </message>
        <message>
            <source>评价期 %1 已冻结</source>
            <translation>Period %1 is frozen</translation>
        </message>
    </context>
    <context>
        <name>GrantsPage</name>
        <message>
            <source>%1（清单中没有）</source>
            <translation>%1 (not in the catalogue)</translation>
        </message>
        <message>
            <source>事项</source>
            <translation>Matter</translation>
        </message>
        <message>
            <source>事项代码前缀，如 E05；空为全部事项</source>
            <translation>Matter code prefix, e.g. E05; empty: all matters</translation>
        </message>
        <message>
            <source>代码</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>依据</source>
            <translation>Basis</translation>
        </message>
        <message>
            <source>全域</source>
            <translation>Whole area</translation>
        </message>
        <message>
            <source>全部事项</source>
            <translation>All matters</translation>
        </message>
        <message>
            <source>区域</source>
            <translation>Area</translation>
        </message>
        <message>
            <source>单位</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>小类</source>
            <translation>Minor class</translation>
        </message>
        <message>
            <source>已终止</source>
            <translation>Ended</translation>
        </message>
        <message>
            <source>应由这些类的单位处置</source>
            <translation>For units of these classes</translation>
        </message>
        <message>
            <source>授权文件或三定依据</source>
            <translation>Authorising document or statutory duty</translation>
        </message>
        <message>
            <source>新增授权</source>
            <translation>New authorisation</translation>
        </message>
        <message>
            <source>新的授权</source>
            <translation>New authorisation</translation>
        </message>
        <message>
            <source>有效</source>
            <translation>In force</translation>
        </message>
        <message>
            <source>每个启用的事项都有可派的单位</source>
            <translation>Every enabled matter has a unit to send</translation>
        </message>
        <message>
            <source>状态</source>
            <translation>State</translation>
        </message>
        <message>
            <source>终止后不能再派；已派出的任务不受影响（5.3.2）</source>
            <translation>Once ended, no more dispatch; tasks already sent go on (5.3.2)</translation>
        </message>
        <message>
            <source>缺口：%1 个启用的立案条件没有可派的责任单位</source>
            <translation>Gap: %1 enabled filing conditions have no unit to send</translation>
        </message>
        <message>
            <source>自保存时终止</source>
            <translation>Ends on saving</translation>
        </message>
        <message>
            <source>还没有授权</source>
            <translation>No authorisations yet</translation>
        </message>
    </context>
    <context>
        <name>GridMap</name>
        <message>
            <source>临期</source>
            <translation>Near</translation>
        </message>
        <message>
            <source>力量</source>
            <translation>Forces</translation>
        </message>
        <message>
            <source>单位</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>图层</source>
            <translation>Layers</translation>
        </message>
        <message>
            <source>在办</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>天</source>
            <translation>d</translation>
        </message>
        <message>
            <source>底图</source>
            <translation>Base map</translation>
        </message>
        <message>
            <source>放大</source>
            <translation>Zoom in</translation>
        </message>
        <message>
            <source>数据已过时，连接恢复后更新</source>
            <translation>Data out of date; updates once linked</translation>
        </message>
        <message>
            <source>暂停</source>
            <translation>Paused</translation>
        </message>
        <message>
            <source>案件</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>正常</source>
            <translation>Normal</translation>
        </message>
        <message>
            <source>督办</source>
            <translation>Supervised</translation>
        </message>
        <message>
            <source>缩小</source>
            <translation>Zoom out</translation>
        </message>
        <message>
            <source>网格员</source>
            <translation>Collector</translation>
        </message>
        <message>
            <source>网格热度：在办</source>
            <translation>Grid heat: open</translation>
        </message>
        <message>
            <source>网格热度：类别</source>
            <translation>Grid heat: class</translation>
        </message>
        <message>
            <source>网格热度：超时</source>
            <translation>Grid heat: overdue</translation>
        </message>
        <message>
            <source>联动</source>
            <translation>Joint</translation>
        </message>
        <message>
            <source>超时</source>
            <translation>Overdue</translation>
        </message>
    </context>
    <context>
        <name>GroupActs</name>
        <message>
            <source>写入记录</source>
            <translation>Write record</translation>
        </message>
        <message>
            <source>决定已落实</source>
            <translation>Decision carried out</translation>
        </message>
        <message>
            <source>决定议题</source>
            <translation>Decide item</translation>
        </message>
        <message>
            <source>已经复核过</source>
            <translation>Already reviewed</translation>
        </message>
        <message>
            <source>已经记为落实</source>
            <translation>Already carried out</translation>
        </message>
        <message>
            <source>没有选中否定报备</source>
            <translation>No negation filing selected</translation>
        </message>
        <message>
            <source>没有选中申诉</source>
            <translation>No appeal selected</translation>
        </message>
        <message>
            <source>没有选中约谈或追责记录</source>
            <translation>No record selected</translation>
        </message>
        <message>
            <source>没有选中议题</source>
            <translation>No item selected</translation>
        </message>
        <message>
            <source>申诉已经有了结论</source>
            <translation>The appeal is concluded</translation>
        </message>
        <message>
            <source>申诉超时</source>
            <translation>Appeal a delay</translation>
        </message>
        <message>
            <source>立约谈或追责</source>
            <translation>Open accountability</translation>
        </message>
        <message>
            <source>记录协调会</source>
            <translation>Record meeting</translation>
        </message>
        <message>
            <source>调整小组成员</source>
            <translation>Change group members</translation>
        </message>
        <message>
            <source>这个议题已经有了决定</source>
            <translation>The item is decided</translation>
        </message>
        <message>
            <source>这个议题还没有决定</source>
            <translation>The item is not decided yet</translation>
        </message>
    </context>
    <context>
        <name>GroupPage</name>
        <message>
            <source>%1 %2 加入%3%4：%5</source>
            <translation>%1 %2 took in %3%4: %5</translation>
        </message>
        <message>
            <source>%1 %2 改任%3%4：%5</source>
            <translation>%1 %2 gave another duty to %3%4: %5</translation>
        </message>
        <message>
            <source>%1 %2 请退%3%4：%5</source>
            <translation>%1 %2 let go %3%4: %5</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>会议纪要</source>
            <translation>Minutes</translation>
        </message>
        <message>
            <source>到会 %1 · 决定 %2 件</source>
            <translation>Present %1 · %2 decisions</translation>
        </message>
        <message>
            <source>回头看</source>
            <translation>Look-back</translation>
        </message>
        <message>
            <source>小组成员</source>
            <translation>Members</translation>
        </message>
        <message>
            <source>已决定</source>
            <translation>Decided</translation>
        </message>
        <message>
            <source>已落实</source>
            <translation>Carried out</translation>
        </message>
        <message>
            <source>待决定</source>
            <translation>To decide</translation>
        </message>
        <message>
            <source>待决定 %1 · 决定落实 %2/%3</source>
            <translation>To decide %1 · carried out %2/%3</translation>
        </message>
        <message>
            <source>成员变动</source>
            <translation>Changes of membership</translation>
        </message>
        <message>
            <source>提请</source>
            <translation>Submitted</translation>
        </message>
        <message>
            <source>提请原因 / 决定</source>
            <translation>Why submitted / decision</translation>
        </message>
        <message>
            <source>案件</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>案件号</source>
            <translation>Case no.</translation>
        </message>
        <message>
            <source>没有提请协调小组的案件。督办未果时，案件会自动列到这里。</source>
            <translation>No cases with the coordination group. Orders without result come here.</translation>
        </message>
        <message>
            <source>督办单</source>
            <translation>Order</translation>
        </message>
        <message>
            <source>还没有小组成员；按 Shift+T 加入。</source>
            <translation>No members yet; Shift+T takes one in.</translation>
        </message>
        <message>
            <source>还没有开过会；按 T 记一次会。</source>
            <translation>No meeting yet; T records one.</translation>
        </message>
        <message>
            <source>选一个议题，这里是提请原因和决定。</source>
            <translation>Choose an item to see why it came and what was decided.</translation>
        </message>
        <message>
            <source>（%1）</source>
            <translation> (%1)</translation>
        </message>
    </context>
    <context>
        <name>GuessBox</name>
        <message>
            <source>“%1”</source>
            <translation>"%1"</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>写下反映的内容，这里给出最可能的立案条件和依据</source>
            <translation>Write what is reported; likely filing conditions show here, with reasons</translation>
        </message>
        <message>
            <source>因：%1</source>
            <translation>Because: %1</translation>
        </message>
        <message>
            <source>文字里没有认得的事项，请在下面选立案条件</source>
            <translation>No matter recognised; choose the filing condition below</translation>
        </message>
        <message>
            <source>条件含“%1”</source>
            <translation>condition has "%1"</translation>
        </message>
        <message>
            <source>猜测的事项</source>
            <translation>Guessed matter</translation>
        </message>
    </context>
    <context>
        <name>HistoryBar</name>
        <message>
            <source>不限期间</source>
            <translation>Any time</translation>
        </message>
        <message>
            <source>人员</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>今天</source>
            <translation>Today</translation>
        </message>
        <message>
            <source>从</source>
            <translation>From</translation>
        </message>
        <message>
            <source>全部人员（知悉、搁置或确认的人）</source>
            <translation>Anybody (who acknowledged, shelved or confirmed)</translation>
        </message>
        <message>
            <source>全部单位</source>
            <translation>All units</translation>
        </message>
        <message>
            <source>全部状态</source>
            <translation>All states</translation>
        </message>
        <message>
            <source>全部种类</source>
            <translation>All kinds</translation>
        </message>
        <message>
            <source>全部级别</source>
            <translation>All priorities</translation>
        </message>
        <message>
            <source>到</source>
            <translation>To</translation>
        </message>
        <message>
            <source>单位</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>在历史里找：案件号、事项、单位、搁置或确认时写的话、人</source>
            <translation>Search the history: case number, matter, unit, what was written when shelving or confirming, person</translation>
        </message>
        <message>
            <source>期间</source>
            <translation>Period</translation>
        </message>
        <message>
            <source>状态</source>
            <translation>State</translation>
        </message>
        <message>
            <source>种类</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>级别</source>
            <translation>Priority</translation>
        </message>
        <message>
            <source>自选日期</source>
            <translation>Own dates</translation>
        </message>
        <message>
            <source>近 %1 天</source>
            <translation>Last %1 days</translation>
        </message>
    </context>
    <context>
        <name>HourPage</name>
        <message>
            <source>%1 忙不过来：%2 前到期 %3 件，约需 %4，只够 %5</source>
            <translation>%1 cannot keep up: %3 due by %2, needs about %4, has %5</translation>
        </message>
        <message>
            <source>%1（%2）</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>一小时内超时</source>
            <translation>Overdue within 1 h</translation>
        </message>
        <message>
            <source>一小时内超时 %1 件 · 还能保住 %2 件</source>
            <translation>%1 overdue within 1 h · %2 can be saved</translation>
        </message>
        <message>
            <source>事项</source>
            <translation>Matter</translation>
        </message>
        <message>
            <source>今后一小时内没有会超时的案件。</source>
            <translation>No case goes overdue within the hour.</translation>
        </message>
        <message>
            <source>余量</source>
            <translation>Margin</translation>
        </message>
        <message>
            <source>剩余</source>
            <translation>Left</translation>
        </message>
        <message>
            <source>办完约需</source>
            <translation>Needs about</translation>
        </message>
        <message>
            <source>单位负荷</source>
            <translation>Unit load</translation>
        </message>
        <message>
            <source>单位超负荷</source>
            <translation>Unit overloaded</translation>
        </message>
        <message>
            <source>地点</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>富余 %1</source>
            <translation>%1 to spare</translation>
        </message>
        <message>
            <source>序</source>
            <translation>#</translation>
        </message>
        <message>
            <source>按该单位近 90 天的中位用时推算</source>
            <translation>by the unit's 90-day median</translation>
        </message>
        <message>
            <source>期限</source>
            <translation>Due</translation>
        </message>
        <message>
            <source>本中心</source>
            <translation>The centre</translation>
        </message>
        <message>
            <source>案件号</source>
            <translation>Case no.</translation>
        </message>
        <message>
            <source>没有历史用时，按通常用时推算</source>
            <translation>no history, by the usual time</translation>
        </message>
        <message>
            <source>督办</source>
            <translation>Supervised</translation>
        </message>
        <message>
            <source>谁在办</source>
            <translation>With</translation>
        </message>
        <message>
            <source>责任单位</source>
            <translation>Responsible unit</translation>
        </message>
        <message>
            <source>还差 %1</source>
            <translation>%1 short</translation>
        </message>
        <message>
            <source>还能保住</source>
            <translation>Can be saved</translation>
        </message>
        <message>
            <source>选一件案件，这里说明还剩多少时间、办完要多少时间。</source>
            <translation>Choose a case to see the time left and the time needed.</translation>
        </message>
        <message>
            <source>阶段</source>
            <translation>Stage</translation>
        </message>
        <message>
            <source>难以保住</source>
            <translation>Hard to save</translation>
        </message>
    </context>
    <context>
        <name>ImportSheet</name>
        <message>
            <source>导入放假安排</source>
            <translation>Import holiday schedule</translation>
        </message>
        <message>
            <source>放假安排</source>
            <translation>Holiday schedule</translation>
        </message>
        <message>
            <source>放入后仍可逐日修改，看过受影响的案件再保存</source>
            <translation>Still editable day by day; save once you saw the cases affected</translation>
        </message>
        <message>
            <source>放入日历</source>
            <translation>Put into calendar</translation>
        </message>
        <message>
            <source>文本 (*.csv *.txt *.json)</source>
            <translation>Text (*.csv *.txt *.json)</translation>
        </message>
        <message>
            <source>每行一天：2027-01-01, 放假, 元旦；或 2027-01-30, 上班, 春节调休</source>
            <translation>A day per line: 2027-01-01, off, New Year; or 2027-01-30, work, make-up</translation>
        </message>
        <message>
            <source>读文件…</source>
            <translation>Read file…</translation>
        </message>
        <message>
            <source>贴入安排，或读文件</source>
            <translation>Paste a schedule, or read a file</translation>
        </message>
    </context>
    <context>
        <name>IntakeWorkspace</name>
        <message>
            <source>右边没有选中的重复案件</source>
            <translation>No duplicate selected on the right</translation>
        </message>
        <message>
            <source>您的岗位不能登记来件</source>
            <translation>Your post may not register reports</translation>
        </message>
        <message>
            <source>正在看已登记的来件，请用“并入较早案件”</source>
            <translation>This report is registered; use "Merge into earlier"</translation>
        </message>
        <message>
            <source>没有第 %1 个猜测</source>
            <translation>There is no guess %1</translation>
        </message>
        <message>
            <source>立案需要由受理员或值班长办理；可以只登记</source>
            <translation>Filing needs an intake officer or shift leader; you may register only</translation>
        </message>
        <message>
            <source>这件来件已不在列表里；所填内容仍在</source>
            <translation>This report has left the list; what you typed is kept</translation>
        </message>
    </context>
    <context>
        <name>JointActs</name>
        <message>
            <source>%1 签到</source>
            <translation>%1 checks in</translation>
        </message>
        <message>
            <source>不同意</source>
            <translation>Refuse</translation>
        </message>
        <message>
            <source>免除</source>
            <translation>Waive</translation>
        </message>
        <message>
            <source>免除 %1 的任务</source>
            <translation>Waive the task of %1</translation>
        </message>
        <message>
            <source>单位建议</source>
            <translation>Unit's proposal</translation>
        </message>
        <message>
            <source>同意，只延申请单位的时限</source>
            <translation>Grant, for the asking unit only</translation>
        </message>
        <message>
            <source>吹哨</source>
            <translation>Whistle</translation>
        </message>
        <message>
            <source>增派</source>
            <translation>Add unit</translation>
        </message>
        <message>
            <source>审批受阻</source>
            <translation>Decide obstruction</translation>
        </message>
        <message>
            <source>审批延期</source>
            <translation>Decide extension</translation>
        </message>
        <message>
            <source>改主办</source>
            <translation>Change lead</translation>
        </message>
        <message>
            <source>改由 %1 主办</source>
            <translation>Make %1 the lead</translation>
        </message>
        <message>
            <source>结束吹哨</source>
            <translation>End whistle</translation>
        </message>
        <message>
            <source>联动派遣</source>
            <translation>Joint dispatch</translation>
        </message>
        <message>
            <source>裁决退件</source>
            <translation>Decide return</translation>
        </message>
        <message>
            <source>解除 %1 的受阻</source>
            <translation>End the obstruction of %1</translation>
        </message>
        <message>
            <source>解除受阻</source>
            <translation>End obstruction</translation>
        </message>
        <message>
            <source>评分</source>
            <translation>Rate</translation>
        </message>
    </context>
    <context>
        <name>JointBoard</name>
        <message>
            <source>主办</source>
            <translation>Lead</translation>
        </message>
        <message>
            <source>协办 %1</source>
            <translation>Co-unit %1</translation>
        </message>
        <message>
            <source>时限 %1 · 到期 %2</source>
            <translation>Limit %1 · due %2</translation>
        </message>
        <message>
            <source>案件</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>签收 %1（限 %2）· 到场 %3 · 办结 %4</source>
            <translation>Received %1 (limit %2) · on site %3 · done %4</translation>
        </message>
    </context>
    <context>
        <name>JointCall</name>
        <message>
            <source>%1 分</source>
            <translation>%1 min</translation>
        </message>
        <message>
            <source>%1 到场签到（限 %2）</source>
            <translation>Checked in %1 (limit %2)</translation>
        </message>
        <message>
            <source>准时</source>
            <translation>On time</translation>
        </message>
        <message>
            <source>未到</source>
            <translation>Absent</translation>
        </message>
        <message>
            <source>未到场（限 %2）</source>
            <translation>Not on site (limit %2)</translation>
        </message>
        <message>
            <source>迟到</source>
            <translation>Late</translation>
        </message>
    </context>
    <context>
        <name>JointLack</name>
        <message>
            <source>主办单位须有且只有一个</source>
            <translation>There must be exactly one lead unit</translation>
        </message>
        <message>
            <source>先后次序不成立</source>
            <translation>The order of units is impossible</translation>
        </message>
        <message>
            <source>同一单位选了两次</source>
            <translation>The same unit is chosen twice</translation>
        </message>
        <message>
            <source>时限写法不对，可写 4 wh、2 工作日、30 分钟</source>
            <translation>Bad limit; write 4 wh, 2 wd or 30 min</translation>
        </message>
        <message>
            <source>有一行还没有选单位</source>
            <translation>A row has no unit yet</translation>
        </message>
        <message>
            <source>还没有选单位</source>
            <translation>No unit chosen yet</translation>
        </message>
    </context>
    <context>
        <name>JointLeft</name>
        <message>
            <source>免除</source>
            <translation>Waived</translation>
        </message>
        <message>
            <source>按时</source>
            <translation>On time</translation>
        </message>
        <message>
            <source>逾时</source>
            <translation>Late</translation>
        </message>
    </context>
    <context>
        <name>JointTask</name>
        <message>
            <source>免除理由</source>
            <translation>Why waived</translation>
        </message>
        <message>
            <source>到场 %1</source>
            <translation>On site %1</translation>
        </message>
        <message>
            <source>到期 %1</source>
            <translation>Due %1</translation>
        </message>
        <message>
            <source>受阻</source>
            <translation>Obstruction</translation>
        </message>
        <message>
            <source>处置人</source>
            <translation>Handler</translation>
        </message>
        <message>
            <source>次序</source>
            <translation>Order</translation>
        </message>
        <message>
            <source>签收 %1</source>
            <translation>Received %1</translation>
        </message>
        <message>
            <source>结果</source>
            <translation>Result</translation>
        </message>
        <message>
            <source>要求</source>
            <translation>Demand</translation>
        </message>
        <message>
            <source>认为应由</source>
            <translation>Should go to</translation>
        </message>
        <message>
            <source>证据 %1</source>
            <translation>Evidence %1</translation>
        </message>
        <message>
            <source>进展</source>
            <translation>Progress</translation>
        </message>
        <message>
            <source>退件理由</source>
            <translation>Why returned</translation>
        </message>
        <message>
            <source>限 %1 签收</source>
            <translation>Receive by %1</translation>
        </message>
    </context>
    <context>
        <name>JointWhy</name>
        <message>
            <source>%1 已是主办</source>
            <translation>%1 already leads</translation>
        </message>
        <message>
            <source>上一次吹哨还没有结束</source>
            <translation>The last whistle has not ended</translation>
        </message>
        <message>
            <source>先把主办改给别的单位，才能免除它</source>
            <translation>Change the lead before waiving this unit</translation>
        </message>
        <message>
            <source>各单位只能为自己签到</source>
            <translation>Units check in only for themselves</translation>
        </message>
        <message>
            <source>已免除的单位不能主办</source>
            <translation>A waived unit cannot lead</translation>
        </message>
        <message>
            <source>本案没有单位申请退件</source>
            <translation>No unit asks to return this case</translation>
        </message>
        <message>
            <source>本案没有吹过哨</source>
            <translation>No whistle on this case</translation>
        </message>
        <message>
            <source>本案现在是“%1”，没有单位在办</source>
            <translation>The case is "%1" now; no unit works on it</translation>
        </message>
        <message>
            <source>没有选中单位的任务</source>
            <translation>No unit's task selected</translation>
        </message>
        <message>
            <source>没有选中案件</source>
            <translation>No case selected</translation>
        </message>
        <message>
            <source>由吹哨人 %1 评分</source>
            <translation>%1, who whistled, rates</translation>
        </message>
        <message>
            <source>这次吹哨已经结束</source>
            <translation>This whistle has ended</translation>
        </message>
        <message>
            <source>这项任务%1，不用再免除</source>
            <translation>This task is "%1"; no need to waive</translation>
        </message>
        <message>
            <source>选中的单位已经签到</source>
            <translation>The selected units are checked in</translation>
        </message>
        <message>
            <source>需要由%1办理</source>
            <translation>Must be done by: %1</translation>
        </message>
    </context>
    <context>
        <name>JointWorkspace</name>
        <message>
            <source>“%1”还在途中</source>
            <translation>"%1" is on its way</translation>
        </message>
        <message>
            <source>临期</source>
            <translation>Near</translation>
        </message>
        <message>
            <source>全部联动</source>
            <translation>All joint</translation>
        </message>
        <message>
            <source>吹哨中</source>
            <translation>Whistled</translation>
        </message>
        <message>
            <source>圆点 签收 · 三角 到场 · 方块 办结 · 竖线 签收期限 · 旗 到期</source>
            <translation>Dot received · triangle on site · square done · bar receipt limit · flag due</translation>
        </message>
        <message>
            <source>待联动派遣</source>
            <translation>To dispatch</translation>
        </message>
        <message>
            <source>时间线 · %1 · T 换成本单位</source>
            <translation>Timeline · %1 · T shows the unit</translation>
        </message>
        <message>
            <source>时间线 · %1 的全部联动任务 %2 · T 换回本案</source>
            <translation>Timeline · all %2 joint tasks of %1 · T shows the case</translation>
        </message>
        <message>
            <source>本案还没有派单位</source>
            <translation>No units on this case yet</translation>
        </message>
        <message>
            <source>此事项按模板“%1”联动，%2 个单位；按 D 提出</source>
            <translation>Template "%1" fits this matter, %2 units; D proposes it</translation>
        </message>
        <message>
            <source>没有联动案件。多单位派遣或吹哨后会出现在这里</source>
            <translation>No joint cases. They appear after a joint dispatch or a whistle</translation>
        </message>
        <message>
            <source>联动案件 %1 · 显示 %2 · 单位 %3</source>
            <translation>Joint cases %1 · %2 shown · units %3</translation>
        </message>
        <message>
            <source>超时</source>
            <translation>Overdue</translation>
        </message>
        <message>
            <source>退件待裁决</source>
            <translation>Returns to decide</translation>
        </message>
        <message>
            <source>逾时未签收</source>
            <translation>Late receipt</translation>
        </message>
    </context>
    <context>
        <name>KeptCommands</name>
        <message>
            <source>留在本席的指令已全部有了答复</source>
            <translation>All commands kept at this seat have been answered</translation>
        </message>
        <message>
            <source>连接断了：%1 已留在本席，恢复后自动补发，不会重复</source>
            <translation>Link lost: %1 is kept at this seat and sent when it is back, never twice</translation>
        </message>
    </context>
    <context>
        <name>KeySheet</name>
        <message>
            <source>全部按键</source>
            <translation>All keys</translation>
        </message>
        <message>
            <source>筛选</source>
            <translation>Filter</translation>
        </message>
    </context>
    <context>
        <name>Language</name>
        <message>
            <source>zh</source>
            <translation>en</translation>
        </message>
    </context>
    <context>
        <name>LimitBox</name>
        <message>
            <source>选好立案条件后，这里显示时限和到期时间</source>
            <translation>Limits and due times show here once a condition is chosen</translation>
        </message>
        <message>
            <source>；</source>
            <translation>; </translation>
        </message>
    </context>
    <context>
        <name>LimitChoice</name>
        <message>
            <source>%1：%2 → %3，到期 %4 → %5</source>
            <translation>%1: %2 → %3, due %4 → %5</translation>
        </message>
        <message>
            <source>已派出的任务也按新条件的时限重新计时</source>
            <translation>Time tasks already sent anew by the limit of the new condition</translation>
        </message>
        <message>
            <source>正在算出已派出任务的到期时间…</source>
            <translation>Working out when the sent tasks would be due…</translation>
        </message>
        <message>
            <source>没有按原条件计时的任务，不需要重新计时</source>
            <translation>No task is timed by the old condition; nothing to time anew</translation>
        </message>
        <message>
            <source>由派遣员或值班长更正时，可让已派出的任务按新条件重新计时</source>
            <translation>When a dispatcher or the duty leader corrects it, sent tasks can be timed anew by the new condition</translation>
        </message>
    </context>
    <context>
        <name>LimitWords</name>
        <message>
            <source>%1 到期</source>
            <translation>due %1</translation>
        </message>
        <message>
            <source>处置时限 %1 · 现在派遣则 %2 到期</source>
            <translation>Disposal limit %1 · if dispatched now, due %2</translation>
        </message>
        <message>
            <source>处置时限 %1，无法推算：%2</source>
            <translation>Disposal limit %1, cannot be worked out: %2</translation>
        </message>
        <message>
            <source>按紧急办理</source>
            <translation>As urgent</translation>
        </message>
        <message>
            <source>日历还没有编到</source>
            <translation>beyond the calendar</translation>
        </message>
        <message>
            <source>派遣</source>
            <translation>Dispatch</translation>
        </message>
        <message>
            <source>立案</source>
            <translation>Filing</translation>
        </message>
        <message>
            <source>签收</source>
            <translation>Receipt</translation>
        </message>
    </context>
    <context>
        <name>LimitsPage</name>
        <message>
            <source>一般</source>
            <translation>Ordinary</translation>
        </message>
        <message>
            <source>严重超时</source>
            <translation>Seriously overdue</translation>
        </message>
        <message>
            <source>严重超时 %</source>
            <translation>Serious %</translation>
        </message>
        <message>
            <source>临期</source>
            <translation>Near</translation>
        </message>
        <message>
            <source>临期 %</source>
            <translation>Near %</translation>
        </message>
        <message>
            <source>写法：4 wh（工作时）、2 wd（工作日）、2 uh（紧急工作时）、15 min、3 cd（自然日）</source>
            <translation>Write 4 wh (working hours), 2 wd (working days), 2 uh (urgent hours), 15 min, 3 cd (calendar days)</translation>
        </message>
        <message>
            <source>只动正在计时的时限；已停的不动。已作的暂停和延期保留。</source>
            <translation>Only running limits move; stopped ones stay. Pauses and extensions are kept.</translation>
        </message>
        <message>
            <source>按事项清单</source>
            <translation>By catalogue</translation>
        </message>
        <message>
            <source>时限</source>
            <translation>Limit</translation>
        </message>
        <message>
            <source>版本</source>
            <translation>Version</translation>
        </message>
        <message>
            <source>环节</source>
            <translation>Step</translation>
        </message>
        <message>
            <source>由事项清单的立案条件决定</source>
            <translation>Set by the filing condition in the catalogue</translation>
        </message>
        <message>
            <source>类别</source>
            <translation>Class</translation>
        </message>
        <message>
            <source>紧急</source>
            <translation>Urgent</translation>
        </message>
    </context>
    <context>
        <name>LogPanel</name>
        <message>
            <source>正在读取案卷…</source>
            <translation>Reading the case file…</translation>
        </message>
        <message>
            <source>经过</source>
            <translation>Log</translation>
        </message>
        <message>
            <source>补记于 %1</source>
            <translation>Recorded %1</translation>
        </message>
    </context>
    <context>
        <name>LostLinkBanner</name>
        <message>
            <source>与数据库的连接已中断，画面停在 %1前；正在重连，已填内容不会丢失</source>
            <translation>The database link is down, the picture is %1 old; reconnecting, entries are safe</translation>
        </message>
        <message>
            <source>正在连接数据库，还没有可以相信的数据</source>
            <translation>Connecting to the database; nothing to rely on yet</translation>
        </message>
    </context>
    <context>
        <name>ManyCases</name>
        <message>
            <source>%1 不适合 %2 件（%3）：%4</source>
            <translation>%1 does not fit %2 cases (%3): %4</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>等</source>
            <translation> etc.</translation>
        </message>
    </context>
    <context>
        <name>MapPane</name>
        <message>
            <source>不能用这个底图：%1</source>
            <translation>Base map unusable: %1</translation>
        </message>
        <message>
            <source>全区</source>
            <translation>Whole area</translation>
        </message>
        <message>
            <source>只列视野内</source>
            <translation>In view only</translation>
        </message>
        <message>
            <source>在办</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>在办案件数</source>
            <translation>open cases</translation>
        </message>
        <message>
            <source>底图没有打开：%1</source>
            <translation>Base map did not open: %1</translation>
        </message>
        <message>
            <source>底图设置</source>
            <translation>Base map</translation>
        </message>
        <message>
            <source>本案没有位置</source>
            <translation>The case has no place</translation>
        </message>
        <message>
            <source>着色：%1</source>
            <translation>Shading: %1</translation>
        </message>
        <message>
            <source>超时</source>
            <translation>Overdue</translation>
        </message>
        <message>
            <source>超时案件数</source>
            <translation>overdue cases</translation>
        </message>
        <message>
            <source>这台机器没有地图组件，其余功能照常</source>
            <translation>No map component on this machine; all else works</translation>
        </message>
    </context>
    <context>
        <name>MeetingSheet</name>
        <message>
            <source>会议名称</source>
            <translation>Meeting</translation>
        </message>
        <message>
            <source>到会人员（空格勾选）</source>
            <translation>Present (Space ticks)</translation>
        </message>
        <message>
            <source>协调小组会议</source>
            <translation>Coordination group meeting</translation>
        </message>
        <message>
            <source>存为纪要</source>
            <translation>Save minutes</translation>
        </message>
        <message>
            <source>时间</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>纪要</source>
            <translation>Minutes</translation>
        </message>
        <message>
            <source>议了什么，定了什么</source>
            <translation>What was discussed and decided</translation>
        </message>
        <message>
            <source>记录协调会</source>
            <translation>Record meeting</translation>
        </message>
        <message>
            <source>请写名称</source>
            <translation>Give the name</translation>
        </message>
        <message>
            <source>请勾选到会人员</source>
            <translation>Tick who was present</translation>
        </message>
    </context>
    <context>
        <name>MemberSheet</name>
        <message>
            <source>人员</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>依据哪份文件或哪次会议</source>
            <translation>By which paper or meeting</translation>
        </message>
        <message>
            <source>加入，或改任</source>
            <translation>Take in, or another duty</translation>
        </message>
        <message>
            <source>原因（必填）</source>
            <translation>Reason (required)</translation>
        </message>
        <message>
            <source>小组里还没有人</source>
            <translation>Nobody is in the group yet</translation>
        </message>
        <message>
            <source>怎么变</source>
            <translation>What changes</translation>
        </message>
        <message>
            <source>组长、成员、纪检联络员</source>
            <translation>Head, member, discipline liaison</translation>
        </message>
        <message>
            <source>职责</source>
            <translation>Duty</translation>
        </message>
        <message>
            <source>记入小组</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>请写原因</source>
            <translation>Give a reason</translation>
        </message>
        <message>
            <source>请退</source>
            <translation>Let go</translation>
        </message>
        <message>
            <source>调整小组成员</source>
            <translation>Change group members</translation>
        </message>
    </context>
    <context>
        <name>MergeForm</name>
        <message>
            <source>同一地点的同一事项</source>
            <translation>Same matter at the same place</translation>
        </message>
        <message>
            <source>并入较早的案件（两边的来电和经过都保留）</source>
            <translation>Merge into the earlier case (calls and logs of both are kept)</translation>
        </message>
        <message>
            <source>没有选要并入的案件</source>
            <translation>No case to merge into chosen</translation>
        </message>
        <message>
            <source>理由（必填）</source>
            <translation>Reason (required)</translation>
        </message>
        <message>
            <source>请写明理由</source>
            <translation>Give a reason</translation>
        </message>
        <message>
            <source>附近没有同类的在办案件；没有可并入的案件</source>
            <translation>No open cases alike nearby; nothing to merge into</translation>
        </message>
    </context>
    <context>
        <name>MergeSheet</name>
        <message>
            <source>上报</source>
            <translation>Reported</translation>
        </message>
        <message>
            <source>案件</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>没有选要并入的案件</source>
            <translation>No case to merge into chosen</translation>
        </message>
        <message>
            <source>理由（必填）；本案作废，来电与经过都保留</source>
            <translation>Reason (required); this case becomes void, calls and log are kept</translation>
        </message>
        <message>
            <source>编号</source>
            <translation>No.</translation>
        </message>
        <message>
            <source>编号、事项、地点</source>
            <translation>No., matter, place</translation>
        </message>
        <message>
            <source>距离</source>
            <translation>Distance</translation>
        </message>
    </context>
    <context>
        <name>MessageSheet</name>
        <message>
            <source>最近消息</source>
            <translation>Recent messages</translation>
        </message>
    </context>
    <context>
        <name>Obstruction</name>
        <message>
            <source>%1：%2（报警编号 %3，照片 %4 张，%5 报告）</source>
            <translation>%1: %2 (police number %3, photos: %4, reported %5)</translation>
        </message>
        <message>
            <source>受阻</source>
            <translation>Obstructed</translation>
        </message>
        <message>
            <source>受阻待批</source>
            <translation>obstruction to decide</translation>
        </message>
        <message>
            <source>未报警</source>
            <translation>police not called</translation>
        </message>
    </context>
    <context>
        <name>ObstructionForm</name>
        <message>
            <source>受阻情况（必填）</source>
            <translation>What is in the way (required)</translation>
        </message>
        <message>
            <source>情形</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>报警编号</source>
            <translation>Police number</translation>
        </message>
        <message>
            <source>报过警的，填接处警编号</source>
            <translation>Number of the police call, if there was one</translation>
        </message>
        <message>
            <source>现场照片</source>
            <translation>Photos of the scene</translation>
        </message>
    </context>
    <context>
        <name>ObstructionSheet</name>
        <message>
            <source>建议联合执法：同意后到“联动”吹“综合执法哨”（%1）</source>
            <translation>Advise joint enforcement: once granted, the joint-enforcement whistle in Joint (%1)</translation>
        </message>
    </context>
    <context>
        <name>OrderActs</name>
        <message>
            <source>一件也没有催成，请看连接和岗位</source>
            <translation>Nothing urged; check the link and your post</translation>
        </message>
        <message>
            <source>列入专项督办</source>
            <translation>Add to special board</translation>
        </message>
        <message>
            <source>存不到这里：%1</source>
            <translation>Cannot save here: %1</translation>
        </message>
        <message>
            <source>存督办单</source>
            <translation>Save order</translation>
        </message>
        <message>
            <source>已催办 %1 件</source>
            <translation>%1 urged</translation>
        </message>
        <message>
            <source>打印不了：%1</source>
            <translation>Cannot print: %1</translation>
        </message>
        <message>
            <source>批量催办在“一小时内”页上</source>
            <translation>Urging in bulk is on the page "Within the hour"</translation>
        </message>
        <message>
            <source>新建督办单</source>
            <translation>New order</translation>
        </message>
        <message>
            <source>没有可以催办的案件</source>
            <translation>No case to urge</translation>
        </message>
        <message>
            <source>没有在办案件</source>
            <translation>No open cases</translation>
        </message>
        <message>
            <source>没有选中催办</source>
            <translation>No urge selected</translation>
        </message>
        <message>
            <source>没有选中由单位承办的案件</source>
            <translation>No case with a unit selected</translation>
        </message>
        <message>
            <source>没有选中督办单</source>
            <translation>No order selected</translation>
        </message>
        <message>
            <source>督办单已存为 %1</source>
            <translation>Order saved as %1</translation>
        </message>
        <message>
            <source>答复催办</source>
            <translation>Answer urge</translation>
        </message>
        <message>
            <source>答复督办单</source>
            <translation>Reply to order</translation>
        </message>
        <message>
            <source>这次催办不是发给本单位的</source>
            <translation>The urge is not for this unit</translation>
        </message>
        <message>
            <source>，没有催成：%1</source>
            <translation>, not urged: %1</translation>
        </message>
    </context>
    <context>
        <name>OrderDetail</name>
        <message>
            <source>%2 答复</source>
            <translation>Replied by %2</translation>
        </message>
        <message>
            <source>%2 签收</source>
            <translation>Received by %2</translation>
        </message>
        <message>
            <source>催办</source>
            <translation>Urge</translation>
        </message>
        <message>
            <source>催办人</source>
            <translation>Urged by</translation>
        </message>
        <message>
            <source>催办内容</source>
            <translation>Urge</translation>
        </message>
        <message>
            <source>内容</source>
            <translation>Content</translation>
        </message>
        <message>
            <source>决定</source>
            <translation>Decision</translation>
        </message>
        <message>
            <source>决定时间</source>
            <translation>Decided at</translation>
        </message>
        <message>
            <source>办理要求</source>
            <translation>Demands</translation>
        </message>
        <message>
            <source>协调小组议题</source>
            <translation>Coordination group item</translation>
        </message>
        <message>
            <source>单位答复</source>
            <translation>Unit's reply</translation>
        </message>
        <message>
            <source>发出，签发人 %1</source>
            <translation>Issued by %1</translation>
        </message>
        <message>
            <source>回头看期限</source>
            <translation>Look-back due</translation>
        </message>
        <message>
            <source>对答复的意见</source>
            <translation>Opinion on the reply</translation>
        </message>
        <message>
            <source>已决定</source>
            <translation>Decided</translation>
        </message>
        <message>
            <source>已落实</source>
            <translation>Carried out</translation>
        </message>
        <message>
            <source>待决定</source>
            <translation>To decide</translation>
        </message>
        <message>
            <source>提请</source>
            <translation>Submitted</translation>
        </message>
        <message>
            <source>提请原因</source>
            <translation>Why submitted</translation>
        </message>
        <message>
            <source>方式</source>
            <translation>Means</translation>
        </message>
        <message>
            <source>时间</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>时限</source>
            <translation>Limit</translation>
        </message>
        <message>
            <source>期限</source>
            <translation>Due</translation>
        </message>
        <message>
            <source>案件号</source>
            <translation>Case no.</translation>
        </message>
        <message>
            <source>督办内容</source>
            <translation>Order</translation>
        </message>
        <message>
            <source>督办单</source>
            <translation>Order</translation>
        </message>
        <message>
            <source>督办单草稿</source>
            <translation>Draft order</translation>
        </message>
        <message>
            <source>督办原因</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>督办未果，已提请协调小组（6.1.3.4）</source>
            <translation>Without result; submitted to the coordination group (6.1.3.4)</translation>
        </message>
        <message>
            <source>答复</source>
            <translation>Reply</translation>
        </message>
        <message>
            <source>答复与证据</source>
            <translation>Reply and evidence</translation>
        </message>
        <message>
            <source>答复没有附照片</source>
            <translation>No photos with the reply</translation>
        </message>
        <message>
            <source>签发人</source>
            <translation>Issued by</translation>
        </message>
        <message>
            <source>经过</source>
            <translation>Log</translation>
        </message>
        <message>
            <source>缘由</source>
            <translation>Cause</translation>
        </message>
        <message>
            <source>被催办单位</source>
            <translation>Urged unit</translation>
        </message>
        <message>
            <source>被督办单位</source>
            <translation>Supervised unit</translation>
        </message>
        <message>
            <source>解除</source>
            <translation>Lifted</translation>
        </message>
        <message>
            <source>议题</source>
            <translation>Item</translation>
        </message>
        <message>
            <source>责任人</source>
            <translation>Person in charge</translation>
        </message>
        <message>
            <source>起草</source>
            <translation>Drafted</translation>
        </message>
        <message>
            <source>还没有答复</source>
            <translation>No reply yet</translation>
        </message>
    </context>
    <context>
        <name>OrderRows</name>
        <message>
            <source>前序完成后起算</source>
            <translation>after the one before</translation>
        </message>
        <message>
            <source>单位</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>各案不同</source>
            <translation>differs by case</translation>
        </message>
        <message>
            <source>同时开始</source>
            <translation>At once</translation>
        </message>
        <message>
            <source>在%1之后</source>
            <translation>After %1</translation>
        </message>
        <message>
            <source>按清单</source>
            <translation>By catalogue</translation>
        </message>
        <message>
            <source>时限</source>
            <translation>Limit</translation>
        </message>
        <message>
            <source>次序</source>
            <translation>Order</translation>
        </message>
        <message>
            <source>留空按清单时限；可写 4 wh、2 工作日、30 分钟</source>
            <translation>Empty: catalogue limit; or 4 wh, 2 wd, 30 min</translation>
        </message>
        <message>
            <source>移除</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>要求</source>
            <translation>Demand</translation>
        </message>
        <message>
            <source>要求（可不填）</source>
            <translation>Demand (optional)</translation>
        </message>
        <message>
            <source>角色</source>
            <translation>Role</translation>
        </message>
    </context>
    <context>
        <name>OrderSheet</name>
        <message>
            <source>加一个单位 Ctrl+N</source>
            <translation>Add a unit Ctrl+N</translation>
        </message>
        <message>
            <source>发出后的影响</source>
            <translation>What sending does</translation>
        </message>
        <message>
            <source>所选单位当班、有授权、无积压</source>
            <translation>The units are on duty, authorised and free of backlog</translation>
        </message>
        <message>
            <source>按模板“%1”提出，发出前可改</source>
            <translation>From template "%1"; change it before sending</translation>
        </message>
        <message>
            <source>此事项没有联动模板，请逐个加单位</source>
            <translation>No joint template for this matter; add units one by one</translation>
        </message>
        <message>
            <source>联动派遣</source>
            <translation>Joint dispatch</translation>
        </message>
    </context>
    <context>
        <name>OrdersPage</name>
        <message>
            <source>一级督办</source>
            <translation>Level 1</translation>
        </message>
        <message>
            <source>三级督办</source>
            <translation>Level 3</translation>
        </message>
        <message>
            <source>二级督办</source>
            <translation>Level 2</translation>
        </message>
        <message>
            <source>催办</source>
            <translation>Urges</translation>
        </message>
        <message>
            <source>协调小组</source>
            <translation>Coord. group</translation>
        </message>
        <message>
            <source>待决定</source>
            <translation>To decide</translation>
        </message>
        <message>
            <source>待签发</source>
            <translation>To issue</translation>
        </message>
        <message>
            <source>按时长排序</source>
            <translation>By age</translation>
        </message>
        <message>
            <source>按期限排序</source>
            <translation>By due time</translation>
        </message>
        <message>
            <source>未答复</source>
            <translation>No reply</translation>
        </message>
        <message>
            <source>核查不通过</source>
            <translation>Inspection failed</translation>
        </message>
        <message>
            <source>没有在办的一级督办</source>
            <translation>No open level 1 orders</translation>
        </message>
        <message>
            <source>没有在办的三级督办</source>
            <translation>No open level 3 orders</translation>
        </message>
        <message>
            <source>没有在办的二级督办</source>
            <translation>No open level 2 orders</translation>
        </message>
        <message>
            <source>没有等协调的案件</source>
            <translation>No case awaits coordination</translation>
        </message>
        <message>
            <source>没有等答复的催办</source>
            <translation>No urge awaits a reply</translation>
        </message>
        <message>
            <source>没有草稿</source>
            <translation>No drafts</translation>
        </message>
        <message>
            <source>选一张卡片，这里就是它的来由、时限、答复和经过。</source>
            <translation>Choose a card to see its cause, limit, reply and log.</translation>
        </message>
    </context>
    <context>
        <name>OrdersPanel</name>
        <message>
            <source>%1级督办</source>
            <translation>Level %1</translation>
        </message>
        <message>
            <source>已答复，待认可</source>
            <translation>Replied, to accept</translation>
        </message>
        <message>
            <source>已签收，待答复</source>
            <translation>Received, to reply</translation>
        </message>
        <message>
            <source>待签收</source>
            <translation>To receive</translation>
        </message>
        <message>
            <source>未编号</source>
            <translation>No number</translation>
        </message>
        <message>
            <source>没有督办单；对本单位的督办单会一直显示在这里，直到解除</source>
            <translation>No orders; orders to this unit stay here until lifted</translation>
        </message>
        <message>
            <source>督办单</source>
            <translation>Orders</translation>
        </message>
        <message>
            <source>督办单 %1 · 待解除</source>
            <translation>Orders %1 · to be lifted</translation>
        </message>
    </context>
    <context>
        <name>OverviewPanel</name>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>事件</source>
            <translation>Events</translation>
        </message>
        <message>
            <source>另有 %1 件</source>
            <translation>%1 more</translation>
        </message>
        <message>
            <source>处置标准：%1</source>
            <translation>Disposal standard: %1</translation>
        </message>
        <message>
            <source>尚未归类</source>
            <translation>Not classed yet</translation>
        </message>
        <message>
            <source>显示号码</source>
            <translation>Show number</translation>
        </message>
        <message>
            <source>来源：%1 %2</source>
            <translation>Source: %1 %2</translation>
        </message>
        <message>
            <source>概况</source>
            <translation>Overview</translation>
        </message>
        <message>
            <source>社会治理</source>
            <translation>Social matters</translation>
        </message>
        <message>
            <source>结案条件：%1</source>
            <translation>Closing condition: %1</translation>
        </message>
        <message>
            <source>要件：%1</source>
            <translation>Required: %1</translation>
        </message>
        <message>
            <source>部件</source>
            <translation>Components</translation>
        </message>
        <message>
            <source>须写明理由，记入经过（Ctrl+P）</source>
            <translation>Needs a reason, is logged (Ctrl+P)</translation>
        </message>
        <message>
            <source>（并入）</source>
            <translation> (merged)</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>人员</source>
            <translation>People</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>命令</source>
            <translation>Command</translation>
        </message>
        <message>
            <source>回车在地图上看 %1</source>
            <translation>Enter shows %1 on the map</translation>
        </message>
        <message>
            <source>回车将：%1</source>
            <translation>Enter: %1</translation>
        </message>
        <message>
            <source>回车打开案件 %1</source>
            <translation>Enter opens case %1</translation>
        </message>
        <message>
            <source>回车查看 %1</source>
            <translation>Enter shows %1</translation>
        </message>
        <message>
            <source>回车查看 %1 的案件</source>
            <translation>Enter shows cases of %1</translation>
        </message>
        <message>
            <source>回车看案卷 %1（已结束，只读）</source>
            <translation>Enter reads the file of %1 (ended, read only)</translation>
        </message>
        <message>
            <source>已结束</source>
            <translation>Ended</translation>
        </message>
        <message>
            <source>执行</source>
            <translation>Run</translation>
        </message>
        <message>
            <source>操作</source>
            <translation>Actions</translation>
        </message>
        <message>
            <source>案件</source>
            <translation>Cases</translation>
        </message>
        <message>
            <source>案件号、电话、拼音首字母，或命令：派 123417 排水集团 交警</source>
            <translation>Case no., phone, pinyin initials, or a command: dispatch 123417 …</translation>
        </message>
        <message>
            <source>没有找到；换几个字，或用拼音首字母</source>
            <translation>Nothing found; try other words or pinyin initials</translation>
        </message>
        <message>
            <source>网格</source>
            <translation>Grids</translation>
        </message>
        <message>
            <source>选择</source>
            <translation>Choose</translation>
        </message>
        <message>
            <source>部门</source>
            <translation>Units</translation>
        </message>
    </context>
    <context>
        <name>PanelFrame</name>
        <message>
            <source>数据 %1前</source>
            <translation>Data %1 old</translation>
        </message>
    </context>
    <context>
        <name>PastCasesSheet</name>
        <message>
            <source>打开</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>案件</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>没有符合的往期案件</source>
            <translation>No past case fits</translation>
        </message>
        <message>
            <source>结束</source>
            <translation>Ended</translation>
        </message>
        <message>
            <source>结果</source>
            <translation>Outcome</translation>
        </message>
        <message>
            <source>编号</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>编号、事项、地点；回车打开</source>
            <translation>Number, matter, place; Enter opens</translation>
        </message>
        <message>
            <source>责任单位</source>
            <translation>Unit</translation>
        </message>
    </context>
    <context>
        <name>PhotoBox</name>
        <message>
            <source>%1：%2 MB，超过单张上限 %3 MB，不能发送</source>
            <translation>%1: %2 MB is over the limit of %3 MB, cannot be sent</translation>
        </message>
        <message>
            <source>%1：不是 JPEG、PNG 或 WebP 照片</source>
            <translation>%1: not a JPEG, PNG or WebP photo</translation>
        </message>
        <message>
            <source>%1：文件不在了</source>
            <translation>%1: the file is gone</translation>
        </message>
        <message>
            <source>可拖入；JPEG、PNG、WebP，单张不超过 %1 MB</source>
            <translation>Drop here; JPEG, PNG, WebP, up to %1 MB each</translation>
        </message>
        <message>
            <source>已选 %1 张 · 选中按 Delete 去掉</source>
            <translation>%1 chosen · Delete drops the selected</translation>
        </message>
        <message>
            <source>已选照片</source>
            <translation>Chosen photos</translation>
        </message>
        <message>
            <source>添加照片…</source>
            <translation>Add photos…</translation>
        </message>
        <message>
            <source>照片 (*.jpg *.jpeg *.png *.webp)</source>
            <translation>Photos (*.jpg *.jpeg *.png *.webp)</translation>
        </message>
        <message>
            <source>照片时间</source>
            <translation>Photo time</translation>
        </message>
        <message>
            <source>选照片</source>
            <translation>Choose photos</translation>
        </message>
    </context>
    <context>
        <name>PhotoMoment</name>
        <message>
            <source>处置前</source>
            <translation>Before</translation>
        </message>
        <message>
            <source>处置后</source>
            <translation>After</translation>
        </message>
        <message>
            <source>现场</source>
            <translation>On site</translation>
        </message>
        <message>
            <source>近景</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>远景</source>
            <translation>Wide</translation>
        </message>
    </context>
    <context>
        <name>PhotoSheet</name>
        <message>
            <source>JPEG、PNG 或 WebP，单张不超过 %1 MB；照片存入案卷，不能删除</source>
            <translation>JPEG, PNG or WebP, up to %1 MB each; photos stay in the case file for good</translation>
        </message>
        <message>
            <source>只收 JPEG、PNG、WebP</source>
            <translation>JPEG, PNG and WebP only</translation>
        </message>
        <message>
            <source>文件 %1 MB，超过 %2 MB 的上限</source>
            <translation>The file has %1 MB, over the limit of %2 MB</translation>
        </message>
        <message>
            <source>没有这个文件</source>
            <translation>No such file</translation>
        </message>
        <message>
            <source>没有选文件</source>
            <translation>No file chosen</translation>
        </message>
        <message>
            <source>添加</source>
            <translation>Add</translation>
        </message>
        <message>
            <source>照片 (%1)</source>
            <translation>Photos (%1)</translation>
        </message>
        <message>
            <source>照片文件的路径</source>
            <translation>Path of the photo</translation>
        </message>
        <message>
            <source>选文件… Alt+O</source>
            <translation>Choose file… Alt+O</translation>
        </message>
        <message>
            <source>选照片</source>
            <translation>Choose photos</translation>
        </message>
    </context>
    <context>
        <name>PhotoStrip</name>
        <message>
            <source>照片</source>
            <translation>Photos</translation>
        </message>
        <message>
            <source>照片 %1 张 · Shift+P 查看，P 添加</source>
            <translation>%1 photos · Shift+P views, P adds</translation>
        </message>
    </context>
    <context>
        <name>PhotoViewer</name>
        <message>
            <source> · 原图读不到，请稍后再试</source>
            <translation> · whole picture cannot be read; try again later</translation>
        </message>
        <message>
            <source>%1 / %2 · %3 · %4 · %5 · %6 MB</source>
            <translation>%1 / %2 · %3 · %4 · %5 · %6 MB</translation>
        </message>
        <message>
            <source>上一张/下一张</source>
            <translation>Previous/next</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>照片</source>
            <translation>Photos</translation>
        </message>
    </context>
    <context>
        <name>PickSheet</name>
        <message>
            <source>请写明理由</source>
            <translation>Say why</translation>
        </message>
    </context>
    <context>
        <name>PlaceBox</name>
        <message>
            <source>%1 个网格符合，请再写一点：%2</source>
            <translation>%1 cells match, write more: %2</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>位置</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>位置不在网格内</source>
            <translation>Place outside the grids</translation>
        </message>
        <message>
            <source>几个经度,纬度用分号隔开是一条线；首尾相同是一个面</source>
            <translation>Several lon,lat with semicolons between are a line; first and last alike, a surface</translation>
        </message>
        <message>
            <source>勾上后每点一下地图加一点：连成线；点回起点附近成面</source>
            <translation>When ticked, each click on the map adds a point: a line; back near the first it is a surface</translation>
        </message>
        <message>
            <source>地址</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>没有位置：点地图或写单元网格</source>
            <translation>No place: click the map or write a cell</translation>
        </message>
        <message>
            <source>没有这个网格</source>
            <translation>No such cell</translation>
        </message>
        <message>
            <source>点地图，或写单元网格名、代码、拼音首字母、经度,纬度</source>
            <translation>Click the map, or cell name, code, lon,lat</translation>
        </message>
        <message>
            <source>责任网格 %1</source>
            <translation>Beat %1</translation>
        </message>
        <message>
            <source>跨 %1 个网格，由占得最多的主管：%2</source>
            <translation>Across %1 cells, led by the largest share: %2</translation>
        </message>
        <message>
            <source>跨网格</source>
            <translation>Across cells</translation>
        </message>
        <message>
            <source>路名、门牌、标志物</source>
            <translation>Road, number, landmark</translation>
        </message>
        <message>
            <source>还没有位置</source>
            <translation>No place yet</translation>
        </message>
        <message>
            <source>这个位置不在网格内，不能立案</source>
            <translation>Outside the grids; cannot be filed</translation>
        </message>
    </context>
    <context>
        <name>PlaceMap</name>
        <message>
            <source>在地图上点选(&amp;M)</source>
            <translation>Click it on a &amp;map</translation>
        </message>
        <message>
            <source>这台机器没有地图，可写单元网格或经纬度</source>
            <translation>This machine has no map; write a cell or coordinates</translation>
        </message>
    </context>
    <context>
        <name>PreviewBox</name>
        <message>
            <source>事项</source>
            <translation>Matter</translation>
        </message>
        <message>
            <source>保存后 %1 件在办案件重新计时：%2 个时限提前，%3 个延后；%4 个提醒改期</source>
            <translation>Saving re-times %1 open cases: %2 limits earlier, %3 later; %4 reminders move</translation>
        </message>
        <message>
            <source>原期限</source>
            <translation>Old due</translation>
        </message>
        <message>
            <source>在办案件的时限都不变</source>
            <translation>No open case's limit changes</translation>
        </message>
        <message>
            <source>新期限</source>
            <translation>New due</translation>
        </message>
        <message>
            <source>案件</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>环节</source>
            <translation>Step</translation>
        </message>
        <message>
            <source>相差</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>（只算了最先到期的案件，另有 %1 件保存后逐件核算）</source>
            <translation> (only the cases due soonest are worked out; %1 more follow once saved)</translation>
        </message>
        <message>
            <source>；在期督办单 %1 张、吹哨到场 %2 次仍按签发时限</source>
            <translation>; %1 standing orders and %2 call-ups keep the time they were issued with</translation>
        </message>
    </context>
    <context>
        <name>QueueColumns</name>
        <message>
            <source>%1…</source>
            <translation>%1…</translation>
        </message>
        <message>
            <source>上报</source>
            <translation>Reported</translation>
        </message>
        <message>
            <source>地点</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>小类</source>
            <translation>Minor class</translation>
        </message>
        <message>
            <source>最近变动</source>
            <translation>Last change</translation>
        </message>
        <message>
            <source>来源</source>
            <translation>Source</translation>
        </message>
    </context>
    <context>
        <name>QueueHeader</name>
        <message>
            <source>恢复默认列</source>
            <translation>Default columns</translation>
        </message>
        <message>
            <source>紧急度</source>
            <translation>Urgency</translation>
        </message>
        <message>
            <source>轻重</source>
            <translation>Severity</translation>
        </message>
    </context>
    <context>
        <name>QueuePane</name>
        <message>
            <source>共 %1 件在办 · 显示 %2 · 排序:%3</source>
            <translation>%1 open · %2 shown · by %3</translation>
        </message>
        <message>
            <source>筛选：编号、事项、地点、单位、电话或拼音首字母，按 / 到这里</source>
            <translation>Filter: no., matter, place, unit, phone or initials; / comes here</translation>
        </message>
    </context>
    <context>
        <name>ReasonDialog</name>
        <message>
            <source>Ctrl+Enter 提交 · Esc 返回</source>
            <translation>Ctrl+Enter submits · Esc goes back</translation>
        </message>
        <message>
            <source>原因</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>提交</source>
            <translation>Submit</translation>
        </message>
        <message>
            <source>说明</source>
            <translation>Details</translation>
        </message>
        <message>
            <source>说明（必填）</source>
            <translation>Details (required)</translation>
        </message>
        <message>
            <source>请写明理由</source>
            <translation>Give a reason</translation>
        </message>
    </context>
    <context>
        <name>ReassignSheet</name>
        <message>
            <source>姓名或拼音首字母；回车写理由</source>
            <translation>Name or pinyin initials; Enter goes on to the reason</translation>
        </message>
        <message>
            <source>没有可派的采集员</source>
            <translation>No collector can be sent</translation>
        </message>
        <message>
            <source>没有派出的采集员</source>
            <translation>No collector has been sent</translation>
        </message>
        <message>
            <source>现在由 %1 前往</source>
            <translation>%1 is on the way now</translation>
        </message>
        <message>
            <source>理由（必填）</source>
            <translation>Reason (required)</translation>
        </message>
    </context>
    <context>
        <name>RecordsPage</name>
        <message>
            <source>事由</source>
            <translation>Cause</translation>
        </message>
        <message>
            <source>单位</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>单位承诺</source>
            <translation>Unit's pledge</translation>
        </message>
        <message>
            <source>处理决定</source>
            <translation>Outcome</translation>
        </message>
        <message>
            <source>复查期限</source>
            <translation>Re-check due</translation>
        </message>
        <message>
            <source>多久以前</source>
            <translation>Age</translation>
        </message>
        <message>
            <source>提出</source>
            <translation>Raised</translation>
        </message>
        <message>
            <source>没有约谈或追责记录。一季度满三张红牌时会自动起草约谈。</source>
            <translation>No interviews or accountability records. Three red cards in a quarter draft one.</translation>
        </message>
        <message>
            <source>种类</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>记录</source>
            <translation>Record</translation>
        </message>
        <message>
            <source>选一条记录，这里是事由、承诺和处理。</source>
            <translation>Choose a record to see cause, pledge and outcome.</translation>
        </message>
    </context>
    <context>
        <name>Refusal</name>
        <message>
            <source>%1 %2先改了：%3。请核对后再提交，所填内容仍在</source>
            <translation>%1 %2was first: %3. Check and send again; what you typed is still here</translation>
        </message>
        <message>
            <source>%1：%2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>“在谁之后”只能填前面的行号</source>
            <translation>"After" takes an earlier row number only</translation>
        </message>
        <message>
            <source>不在可选范围内</source>
            <translation>is not among the choices</translation>
        </message>
        <message>
            <source>不在网格内，请在地图上重新点选</source>
            <translation>is outside the grids; pick again on the map</translation>
        </message>
        <message>
            <source>不是 JPEG、PNG 或 WebP 照片</source>
            <translation>Not a JPEG, PNG or WebP photo</translation>
        </message>
        <message>
            <source>不是小组成员</source>
            <translation>not a member of the group</translation>
        </message>
        <message>
            <source>不是提出申请的单位</source>
            <translation>not the unit that asked</translation>
        </message>
        <message>
            <source>不是本案的任务</source>
            <translation>Not a task of this case</translation>
        </message>
        <message>
            <source>不能并入自身</source>
            <translation>Cannot merge into itself</translation>
        </message>
        <message>
            <source>与数据库的连接断了，没有提交；所填内容已保留在本机，恢复后再提交</source>
            <translation>The database link is down, nothing was submitted; your entries are kept here, submit again later</translation>
        </message>
        <message>
            <source>主办单位须有且只有一个</source>
            <translation>There must be exactly one lead unit</translation>
        </message>
        <message>
            <source>事项</source>
            <translation>matter</translation>
        </message>
        <message>
            <source>代码</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>代码只能停用，不能删除：已有案件以它报备</source>
            <translation>A code is withdrawn, never removed: cases stand on record under it</translation>
        </message>
        <message>
            <source>任务</source>
            <translation>Task</translation>
        </message>
        <message>
            <source>任务已经超时，须在到期前申请</source>
            <translation>The task is overdue; ask before it is due</translation>
        </message>
        <message>
            <source>位置</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>值的类型不对，或为负、为空</source>
            <translation>Wrong type of value, or negative or empty</translation>
        </message>
        <message>
            <source>先后次序不成立</source>
            <translation>The order of units is impossible</translation>
        </message>
        <message>
            <source>内容有更新</source>
            <translation>content updated</translation>
        </message>
        <message>
            <source>别人</source>
            <translation>Someone</translation>
        </message>
        <message>
            <source>别人正占用这个案件，接手须写明理由</source>
            <translation>Someone has claimed this case; taking over needs a reason</translation>
        </message>
        <message>
            <source>到期</source>
            <translation>Due</translation>
        </message>
        <message>
            <source>办理要求</source>
            <translation>Demand</translation>
        </message>
        <message>
            <source>单位已经签收，不能撤回</source>
            <translation>The unit has received it; no recall</translation>
        </message>
        <message>
            <source>反馈</source>
            <translation>Feedback</translation>
        </message>
        <message>
            <source>受阻</source>
            <translation>obstruction</translation>
        </message>
        <message>
            <source>只有吹哨人才能评分</source>
            <translation>only who called may score</translation>
        </message>
        <message>
            <source>同一单位选了两次</source>
            <translation>The same unit is chosen twice</translation>
        </message>
        <message>
            <source>同一网格写了两次</source>
            <translation>the same cell twice</translation>
        </message>
        <message>
            <source>在 %1 </source>
            <translation>at %1 </translation>
        </message>
        <message>
            <source>地点</source>
            <translation>place</translation>
        </message>
        <message>
            <source>处置后照片是别的单位上传的，请上传本单位拍的照片</source>
            <translation>The photo after disposal is another unit's; add one your own unit took</translation>
        </message>
        <message>
            <source>就是现在派出的采集员</source>
            <translation>this collector has been sent already</translation>
        </message>
        <message>
            <source>已不在可以这样办理的阶段</source>
            <translation>It is no longer at a stage where this can be done</translation>
        </message>
        <message>
            <source>已经复核过</source>
            <translation>Already reviewed</translation>
        </message>
        <message>
            <source>已经报告过受阻，等批准或解除</source>
            <translation>an obstruction is reported already; it waits to be granted or ended</translation>
        </message>
        <message>
            <source>已经有一条相同的</source>
            <translation>There is one just like it</translation>
        </message>
        <message>
            <source>已经有了决定</source>
            <translation>Already decided</translation>
        </message>
        <message>
            <source>已达允许的次数</source>
            <translation>Allowed number reached</translation>
        </message>
        <message>
            <source>已过可撤回的时间</source>
            <translation>Too late to recall</translation>
        </message>
        <message>
            <source>已过签收后可申请退件的时限</source>
            <translation>Too long since receipt to ask for a return</translation>
        </message>
        <message>
            <source>并入</source>
            <translation>Merge</translation>
        </message>
        <message>
            <source>延期</source>
            <translation>Extension</translation>
        </message>
        <message>
            <source>延期或挂账申请还没有批复，批复后再反馈</source>
            <translation>an extension or deferral is still undecided; feed back after the decision</translation>
        </message>
        <message>
            <source>您的岗位不能这样办理</source>
            <translation>Your post may not do this</translation>
        </message>
        <message>
            <source>情形</source>
            <translation>kind</translation>
        </message>
        <message>
            <source>所在评价期还没有冻结，冻结之后才能归档</source>
            <translation>Its scoring period is not frozen yet; it is filed away once that is</translation>
        </message>
        <message>
            <source>所填内容不完整或不正确</source>
            <translation>Entries are incomplete or wrong</translation>
        </message>
        <message>
            <source>找不到，或本席看不到它</source>
            <translation>Not found, or this seat may not see it</translation>
        </message>
        <message>
            <source>挂账</source>
            <translation>Deferral</translation>
        </message>
        <message>
            <source>提醒份额须小于 100%，严重份额须大于 100% 且不超过 1000%</source>
            <translation>The near share must be below 100%, the serious one above 100% and at most 1000%</translation>
        </message>
        <message>
            <source>整改方案</source>
            <translation>Remedy plan</translation>
        </message>
        <message>
            <source>新增事项只能是本地事项</source>
            <translation>New matters are local ones</translation>
        </message>
        <message>
            <source>日期还没有到</source>
            <translation>the date has not come yet</translation>
        </message>
        <message>
            <source>时间须在将来</source>
            <translation>The time must be in the future</translation>
        </message>
        <message>
            <source>时限正按更改后的规则重新计算，算完后再更正</source>
            <translation>The clocks are being worked out by changed rules; correct it when that is done</translation>
        </message>
        <message>
            <source>是主办单位，先更换主办</source>
            <translation>it leads; let another unit lead first</translation>
        </message>
        <message>
            <source>是别的案件的外勤任务</source>
            <translation>an errand of another case</translation>
        </message>
        <message>
            <source>期限</source>
            <translation>Due</translation>
        </message>
        <message>
            <source>未确认符合结案条件</source>
            <translation>Closing condition not confirmed</translation>
        </message>
        <message>
            <source>未能办理</source>
            <translation>Not done</translation>
        </message>
        <message>
            <source>本单位已经申诉过</source>
            <translation>this unit has appealed already</translation>
        </message>
        <message>
            <source>本案不在协调小组</source>
            <translation>the case is not before the coordination group</translation>
        </message>
        <message>
            <source>本案另有申请待批复，批复后再提</source>
            <translation>another request of this case is undecided; ask after the decision</translation>
        </message>
        <message>
            <source>本案没有主办单位</source>
            <translation>The case has no lead unit</translation>
        </message>
        <message>
            <source>本案没有超时</source>
            <translation>The case is not overdue</translation>
        </message>
        <message>
            <source>来源渠道</source>
            <translation>Channel</translation>
        </message>
        <message>
            <source>标题</source>
            <translation>title</translation>
        </message>
        <message>
            <source>案件已经办完，不能再改</source>
            <translation>the case is over and stays as it was</translation>
        </message>
        <message>
            <source>此事项要求处置后照片</source>
            <translation>This matter needs an after photo</translation>
        </message>
        <message>
            <source>此事项须经核查</source>
            <translation>This matter needs an inspection</translation>
        </message>
        <message>
            <source>此人不属本单位，也不是此事项可用的社会力量</source>
            <translation>not of this unit, nor a social force for this matter</translation>
        </message>
        <message>
            <source>没有填写</source>
            <translation>is empty</translation>
        </message>
        <message>
            <source>没有所属单位，不能申诉</source>
            <translation>Only a unit appeals; you belong to none</translation>
        </message>
        <message>
            <source>没有报告过受阻，或已解除</source>
            <translation>no obstruction is reported, or it has ended</translation>
        </message>
        <message>
            <source>没有改动</source>
            <translation>Nothing changed</translation>
        </message>
        <message>
            <source>没有这个评价期</source>
            <translation>no such period</translation>
        </message>
        <message>
            <source>照片</source>
            <translation>Photos</translation>
        </message>
        <message>
            <source>照片超过 20 MB</source>
            <translation>Photo over 20 MB</translation>
        </message>
        <message>
            <source>版本号由系统维护，不能手改</source>
            <translation>Version numbers are kept by the desk</translation>
        </message>
        <message>
            <source>理由</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>督办单</source>
            <translation>Order</translation>
        </message>
        <message>
            <source>督办级别只有一至三级</source>
            <translation>Supervision levels are 1 to 3</translation>
        </message>
        <message>
            <source>程序出错，未能办理；已记入日志，所填内容仍在</source>
            <translation>Program error, not done; it is in the log, your entries are kept</translation>
        </message>
        <message>
            <source>立案条件</source>
            <translation>Filing condition</translation>
        </message>
        <message>
            <source>答复</source>
            <translation>Reply</translation>
        </message>
        <message>
            <source>答复意见</source>
            <translation>Answer to the reply</translation>
        </message>
        <message>
            <source>紧急程度已改</source>
            <translation>urgency changed</translation>
        </message>
        <message>
            <source>经度和纬度要一起改</source>
            <translation>longitude and latitude change together</translation>
        </message>
        <message>
            <source>结果</source>
            <translation>Result</translation>
        </message>
        <message>
            <source>结案之后才能申诉</source>
            <translation>Appeals are possible after closing</translation>
        </message>
        <message>
            <source>网格</source>
            <translation>grid</translation>
        </message>
        <message>
            <source>至少要有一个在用的代码</source>
            <translation>At least one code must stay in force</translation>
        </message>
        <message>
            <source>至少要有一段每日工作时段</source>
            <translation>At least one daily working window is needed</translation>
        </message>
        <message>
            <source>要并入的案件已作废</source>
            <translation>The case to merge into is void</translation>
        </message>
        <message>
            <source>要并入的案件已经办完</source>
            <translation>the case to keep is over</translation>
        </message>
        <message>
            <source>评价期已经冻结</source>
            <translation>the period is frozen</translation>
        </message>
        <message>
            <source>评价期还没有结束</source>
            <translation>the period has not ended yet</translation>
        </message>
        <message>
            <source>评分须在 0 至 100 之间</source>
            <translation>a score lies between 0 and 100</translation>
        </message>
        <message>
            <source>该单位没有此事项在此地的授权（5.3.2）</source>
            <translation>The unit is not authorised for this matter here (5.3.2)</translation>
        </message>
        <message>
            <source>该单位的任务已免除</source>
            <translation>the unit's task was waived</translation>
        </message>
        <message>
            <source>说明</source>
            <translation>Details</translation>
        </message>
        <message>
            <source>责任单位</source>
            <translation>responsible unit</translation>
        </message>
        <message>
            <source>超出允许的范围</source>
            <translation>Out of range</translation>
        </message>
        <message>
            <source>超过允许的最长天数</source>
            <translation>is over the longest allowed</translation>
        </message>
        <message>
            <source>返工和督办中的案件不能延期或挂账</source>
            <translation>a case in rework or under supervision cannot be extended or deferred</translation>
        </message>
        <message>
            <source>还有申诉没有决定，决定之后再归档</source>
            <translation>an appeal is still to be decided before filing away</translation>
        </message>
        <message>
            <source>还没有选单位</source>
            <translation>No unit chosen yet</translation>
        </message>
        <message>
            <source>这个代码已停用，请另选</source>
            <translation>This code is withdrawn; choose another</translation>
        </message>
        <message>
            <source>这个时限已经重算，或已不再计时</source>
            <translation>This clock has followed already, or runs no more</translation>
        </message>
        <message>
            <source>这份外勤任务已经回复或收回</source>
            <translation>this errand has been answered or withdrawn</translation>
        </message>
        <message>
            <source>这张照片以前就在本案里了，请上传本次处置后新拍的照片</source>
            <translation>This photo was on the case before; add a new one taken after this disposal</translation>
        </message>
        <message>
            <source>这次吹哨已经结束</source>
            <translation>this call is over</translation>
        </message>
        <message>
            <source>退件</source>
            <translation>Return</translation>
        </message>
        <message>
            <source>阶段</source>
            <translation>stage</translation>
        </message>
        <message>
            <source>需要处置前和处置后照片</source>
            <translation>Before and after photos are needed</translation>
        </message>
        <message>
            <source>须先由派遣员决定</source>
            <translation>The dispatcher decides first</translation>
        </message>
        <message>
            <source>须再由受理员决定</source>
            <translation>The intake officer decides next</translation>
        </message>
        <message>
            <source>；</source>
            <translation>; </translation>
        </message>
    </context>
    <context>
        <name>RegisterPage</name>
        <message>
            <source>已保存为规则第 %1 版，%2 件在办案件将分批重新计时</source>
            <translation>Saved as rules version %1; %2 open cases will be recalculated in steps</translation>
        </message>
        <message>
            <source>已保存为规则第 %1 版，%2 件在办案件重新计时</source>
            <translation>Saved as rules version %1; %2 open cases re-timed</translation>
        </message>
        <message>
            <source>正在保存…</source>
            <translation>Saving…</translation>
        </message>
        <message>
            <source>正在算出受影响的案件…</source>
            <translation>Working out the cases affected…</translation>
        </message>
        <message>
            <source>没有改动</source>
            <translation>Nothing changed</translation>
        </message>
        <message>
            <source>筛选 /</source>
            <translation>Filter /</translation>
        </message>
        <message>
            <source>规则只由值班长和管理员修改；可以查看</source>
            <translation>Only shift leader and administrator change rules; you may look</translation>
        </message>
        <message>
            <source>请写明为什么改</source>
            <translation>Say why you change it</translation>
        </message>
    </context>
    <context>
        <name>Registers</name>
        <message>
            <source>不予受理代码</source>
            <translation>Codes of refusal</translation>
        </message>
        <message>
            <source>与数据库的连接断了，没有保存；所填内容仍在</source>
            <translation>The database link is down, not saved; your entries are kept</translation>
        </message>
        <message>
            <source>严重超时</source>
            <translation>Seriously overdue</translation>
        </message>
        <message>
            <source>中心</source>
            <translation>Centre</translation>
        </message>
        <message>
            <source>临期</source>
            <translation>Near</translation>
        </message>
        <message>
            <source>事项清单</source>
            <translation>Catalogue</translation>
        </message>
        <message>
            <source>值班长</source>
            <translation>Shift leader</translation>
        </message>
        <message>
            <source>先返工，再督办</source>
            <translation>Rework first, then supervise</translation>
        </message>
        <message>
            <source>全部环节</source>
            <translation>All steps</translation>
        </message>
        <message>
            <source>别人先改了这条规则；所填内容仍在，请“还原”看新内容后再改</source>
            <translation>Someone changed this rule first; your entries are kept, Restore shows the new ones</translation>
        </message>
        <message>
            <source>到第 N 个工作日结束</source>
            <translation>To the end of working day N</translation>
        </message>
        <message>
            <source>剩余时限</source>
            <translation>Time left</translation>
        </message>
        <message>
            <source>原时限</source>
            <translation>Original limit</translation>
        </message>
        <message>
            <source>受理员</source>
            <translation>Intake officer</translation>
        </message>
        <message>
            <source>受阻情形</source>
            <translation>Kinds of obstruction</translation>
        </message>
        <message>
            <source>吹哨报到</source>
            <translation>Whistle call-up</translation>
        </message>
        <message>
            <source>国标</source>
            <translation>National</translation>
        </message>
        <message>
            <source>处置员</source>
            <translation>Unit handler</translation>
        </message>
        <message>
            <source>工作日历</source>
            <translation>Calendar</translation>
        </message>
        <message>
            <source>工作日读法</source>
            <translation>Reading of working days</translation>
        </message>
        <message>
            <source>延期</source>
            <translation>Extension</translation>
        </message>
        <message>
            <source>挂账</source>
            <translation>Deferral</translation>
        </message>
        <message>
            <source>按 N×8 工作小时</source>
            <translation>As N×8 working hours</translation>
        </message>
        <message>
            <source>授权</source>
            <translation>Authorisations</translation>
        </message>
        <message>
            <source>提示</source>
            <translation>Notice</translation>
        </message>
        <message>
            <source>提醒规则</source>
            <translation>Reminders</translation>
        </message>
        <message>
            <source>日历版本</source>
            <translation>Calendar version</translation>
        </message>
        <message>
            <source>本地</source>
            <translation>Local</translation>
        </message>
        <message>
            <source>核查不通过</source>
            <translation>Failed inspection</translation>
        </message>
        <message>
            <source>案件占用</source>
            <translation>Case claim</translation>
        </message>
        <message>
            <source>派遣可撤回</source>
            <translation>Dispatch recall</translation>
        </message>
        <message>
            <source>派遣员</source>
            <translation>Dispatcher</translation>
        </message>
        <message>
            <source>照片上限</source>
            <translation>Photo limit</translation>
        </message>
        <message>
            <source>环节时限</source>
            <translation>Step limits</translation>
        </message>
        <message>
            <source>督办单</source>
            <translation>Orders</translation>
        </message>
        <message>
            <source>督办员</source>
            <translation>Supervision officer</translation>
        </message>
        <message>
            <source>立案督办（标准 5.4.6.1）</source>
            <translation>Supervise (standard 5.4.6.1)</translation>
        </message>
        <message>
            <source>约谈</source>
            <translation>Interview</translation>
        </message>
        <message>
            <source>联动模板</source>
            <translation>Joint template</translation>
        </message>
        <message>
            <source>规则只由值班长和管理员修改</source>
            <translation>Only shift leader and administrator change rules</translation>
        </message>
        <message>
            <source>规则版本</source>
            <translation>Rules version</translation>
        </message>
        <message>
            <source>超时</source>
            <translation>Overdue</translation>
        </message>
        <message>
            <source>运行参数</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>返工时限</source>
            <translation>Rework limit</translation>
        </message>
        <message>
            <source>这条规则已不存在</source>
            <translation>This rule is gone</translation>
        </message>
        <message>
            <source>退件时限</source>
            <translation>Return window</translation>
        </message>
        <message>
            <source>采集员</source>
            <translation>Collector</translation>
        </message>
        <message>
            <source>重复判定</source>
            <translation>Duplicates</translation>
        </message>
    </context>
    <context>
        <name>RegistersWorkspace</name>
        <message>
            <source>保存前先看受影响的在办案件；已停的时限不动</source>
            <translation>See the open cases affected before saving; stopped limits stay</translation>
        </message>
        <message>
            <source>只读：规则由值班长和管理员修改</source>
            <translation>Read only: shift leader and administrator change rules</translation>
        </message>
        <message>
            <source>规则与资料</source>
            <translation>Rules and records</translation>
        </message>
        <message>
            <source>规则第 %1 版 · 日历第 %2 版</source>
            <translation>Rules version %1 · calendar version %2</translation>
        </message>
    </context>
    <context>
        <name>RelatedPanel</name>
        <message>
            <source>关联</source>
            <translation>Related</translation>
        </message>
        <message>
            <source>关联与疑似重复 %1 件 · M 合并</source>
            <translation>%1 related or duplicate · M merges</translation>
        </message>
        <message>
            <source>疑似重复，距 %1 米，%2前上报</source>
            <translation>Likely duplicate, %1 m away, reported %2 ago</translation>
        </message>
    </context>
    <context>
        <name>RemindersPage</name>
        <message>
            <source>%1 级 %2</source>
            <translation>L%1 %2</translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>一级</source>
            <translation>Level 1</translation>
        </message>
        <message>
            <source>三级</source>
            <translation>Level 3</translation>
        </message>
        <message>
            <source>不经起草，直接发出</source>
            <translation>Issue at once, no draft</translation>
        </message>
        <message>
            <source>不起草</source>
            <translation>No draft</translation>
        </message>
        <message>
            <source>中</source>
            <translation>Medium</translation>
        </message>
        <message>
            <source>事项</source>
            <translation>Matter</translation>
        </message>
        <message>
            <source>事项代码前缀，空为全部</source>
            <translation>Matter code prefix, empty: all</translation>
        </message>
        <message>
            <source>二级</source>
            <translation>Level 2</translation>
        </message>
        <message>
            <source>低</source>
            <translation>Low</translation>
        </message>
        <message>
            <source>停用</source>
            <translation>Disabled</translation>
        </message>
        <message>
            <source>免打扰</source>
            <translation>Quiet hours</translation>
        </message>
        <message>
            <source>全部</source>
            <translation>All</translation>
        </message>
        <message>
            <source>同一用时有几条时，事项和环节写得最具体的一条生效（6.5.4.1）</source>
            <translation>Of several at one share, the most specific matter and step applies (6.5.4.1)</translation>
        </message>
        <message>
            <source>启用</source>
            <translation>Enabled</translation>
        </message>
        <message>
            <source>告知</source>
            <translation>Tells</translation>
        </message>
        <message>
            <source>如 22:00-06:00，空为不免打扰</source>
            <translation>e.g. 22:00-06:00; empty: none</translation>
        </message>
        <message>
            <source>新增规则</source>
            <translation>New rule</translation>
        </message>
        <message>
            <source>新的提醒规则</source>
            <translation>New reminder rule</translation>
        </message>
        <message>
            <source>标记</source>
            <translation>Mark</translation>
        </message>
        <message>
            <source>状态</source>
            <translation>State</translation>
        </message>
        <message>
            <source>环节</source>
            <translation>Step</translation>
        </message>
        <message>
            <source>用时</source>
            <translation>Used</translation>
        </message>
        <message>
            <source>用时 %</source>
            <translation>Used %</translation>
        </message>
        <message>
            <source>直接发出</source>
            <translation>issued</translation>
        </message>
        <message>
            <source>督办单</source>
            <translation>Order</translation>
        </message>
        <message>
            <source>警级</source>
            <translation>Alert level</translation>
        </message>
        <message>
            <source>起草</source>
            <translation>draft</translation>
        </message>
        <message>
            <source>高</source>
            <translation>High</translation>
        </message>
    </context>
    <context>
        <name>ReplySheet</name>
        <message>
            <source>办理结果、原因、下一步</source>
            <translation>Result, causes, next steps</translation>
        </message>
        <message>
            <source>提交答复</source>
            <translation>Submit reply</translation>
        </message>
        <message>
            <source>没有附照片</source>
            <translation>No photos</translation>
        </message>
        <message>
            <source>答复督办单</source>
            <translation>Reply to order</translation>
        </message>
        <message>
            <source>答复（必填）</source>
            <translation>Reply (required)</translation>
        </message>
        <message>
            <source>请写答复</source>
            <translation>Give the reply</translation>
        </message>
        <message>
            <source>附照片</source>
            <translation>Photos</translation>
        </message>
        <message>
            <source>附照片…</source>
            <translation>Add photos…</translation>
        </message>
    </context>
    <context>
        <name>ReportForm</name>
        <message>
            <source>为反映人保密</source>
            <translation>Keep the reporter confidential</translation>
        </message>
        <message>
            <source>内容</source>
            <translation>Content</translation>
        </message>
        <message>
            <source>反映人，可不填</source>
            <translation>Reporter, optional</translation>
        </message>
        <message>
            <source>反映的内容，第一句作为标题</source>
            <translation>What is reported; the first sentence is the title</translation>
        </message>
        <message>
            <source>可能的事项 · Alt+1 至 Alt+5 采用</source>
            <translation>Likely matters · Alt+1 to Alt+5 take one</translation>
        </message>
        <message>
            <source>姓名</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>来件登记</source>
            <translation>New report</translation>
        </message>
        <message>
            <source>来源</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>来电号码</source>
            <translation>Caller number</translation>
        </message>
        <message>
            <source>电话</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>立案条件</source>
            <translation>Filing condition</translation>
        </message>
        <message>
            <source>立案须先选立案条件；Ctrl+Shift+Enter 可只登记</source>
            <translation>Filing needs a condition; Ctrl+Shift+Enter registers only</translation>
        </message>
        <message>
            <source>紧急</source>
            <translation>Urgent</translation>
        </message>
        <message>
            <source>还没有写反映的内容</source>
            <translation>Nothing reported yet</translation>
        </message>
        <message>
            <source>重大</source>
            <translation>Major</translation>
        </message>
    </context>
    <context>
        <name>ReportPage</name>
        <message>
            <source>上次提交没有等到答复，内容已恢复；再提交不会重复登记</source>
            <translation>The last submission got no answer; entries are back, submitting again registers only once</translation>
        </message>
        <message>
            <source>与数据库的连接断了；可以继续填写，内容已存在本机</source>
            <translation>The database link is down; go on writing, it is kept here</translation>
        </message>
        <message>
            <source>已恢复上次没有提交的来件登记</source>
            <translation>The unsubmitted report is back</translation>
        </message>
        <message>
            <source>并入 %1</source>
            <translation>Merge into %1</translation>
        </message>
        <message>
            <source>正在提交</source>
            <translation>Submitting</translation>
        </message>
        <message>
            <source>没有提交成功：%1</source>
            <translation>Not submitted: %1</translation>
        </message>
        <message>
            <source>照片读不到：%1</source>
            <translation>Photo cannot be read: %1</translation>
        </message>
        <message>
            <source>登记</source>
            <translation>Register</translation>
        </message>
        <message>
            <source>登记并立案</source>
            <translation>Register and file</translation>
        </message>
        <message>
            <source>登记时认定与 %1 为同一事项</source>
            <translation>Found at registration to be the same matter as %1</translation>
        </message>
        <message>
            <source>草稿存不进本机磁盘</source>
            <translation>The draft cannot be saved to disk</translation>
        </message>
        <message>
            <source>草稿已存本机</source>
            <translation>Draft kept here</translation>
        </message>
    </context>
    <context>
        <name>ResultForm</name>
        <message>
            <source>不合格</source>
            <translation>Fail</translation>
        </message>
        <message>
            <source>不合格须写明理由</source>
            <translation>A fail needs a reason</translation>
        </message>
        <message>
            <source>不属实</source>
            <translation>Untrue</translation>
        </message>
        <message>
            <source>与处置标准对照；不合格须写理由</source>
            <translation>Compare with the disposal standard; a fail needs a reason</translation>
        </message>
        <message>
            <source>合格</source>
            <translation>Pass</translation>
        </message>
        <message>
            <source>属实</source>
            <translation>True</translation>
        </message>
        <message>
            <source>提交结果</source>
            <translation>Submit result</translation>
        </message>
        <message>
            <source>无法判断</source>
            <translation>Cannot tell</translation>
        </message>
        <message>
            <source>核实结果</source>
            <translation>Verification result</translation>
        </message>
        <message>
            <source>核查结果</source>
            <translation>Inspection result</translation>
        </message>
        <message>
            <source>现场看到的情况</source>
            <translation>What you saw on site</translation>
        </message>
        <message>
            <source>说明</source>
            <translation>Details</translation>
        </message>
        <message>
            <source>还没有选结果</source>
            <translation>No result chosen yet</translation>
        </message>
    </context>
    <context>
        <name>ReturnForm</name>
        <message>
            <source>不清楚</source>
            <translation>Not known</translation>
        </message>
        <message>
            <source>认为应由哪个单位负责</source>
            <translation>Which unit should do it</translation>
        </message>
        <message>
            <source>退件理由（必填）</source>
            <translation>Reason to return (required)</translation>
        </message>
    </context>
    <context>
        <name>ReturnSheet</name>
        <message>
            <source>%1 退件：%2</source>
            <translation>%1 returns it: %2</translation>
        </message>
        <message>
            <source>不同意，原单位继续（处置时限接着走）</source>
            <translation>Refuse; the unit goes on (the clock runs on)</translation>
        </message>
        <message>
            <source>决定</source>
            <translation>Decision</translation>
        </message>
        <message>
            <source>同意，改派给另一单位（处置时限重新起算）</source>
            <translation>Agree; send to another unit (the limit starts afresh)</translation>
        </message>
        <message>
            <source>理由（必填）</source>
            <translation>Reason (required)</translation>
        </message>
        <message>
            <source>裁决退件</source>
            <translation>Decide return</translation>
        </message>
        <message>
            <source>请写明理由</source>
            <translation>Give a reason</translation>
        </message>
    </context>
    <context>
        <name>Role</name>
        <message>
            <source>值班长</source>
            <translation>Shift leader</translation>
        </message>
        <message>
            <source>受理员</source>
            <translation>Intake officer</translation>
        </message>
        <message>
            <source>大屏</source>
            <translation>Video wall</translation>
        </message>
        <message>
            <source>审计员</source>
            <translation>Auditor</translation>
        </message>
        <message>
            <source>派遣员</source>
            <translation>Dispatcher</translation>
        </message>
        <message>
            <source>督办员</source>
            <translation>Supervision officer</translation>
        </message>
        <message>
            <source>管理员</source>
            <translation>Administrator</translation>
        </message>
        <message>
            <source>责任单位处置员</source>
            <translation>Unit handler</translation>
        </message>
        <message>
            <source>采集员</source>
            <translation>Collector</translation>
        </message>
    </context>
    <context>
        <name>ScoreSheet</name>
        <message>
            <source>分数（0 至 100）</source>
            <translation>Score (0 to 100)</translation>
        </message>
        <message>
            <source>给 %1 评分</source>
            <translation>Rate %1</translation>
        </message>
        <message>
            <source>评分</source>
            <translation>Rate</translation>
        </message>
        <message>
            <source>评语（可不填）</source>
            <translation>Remark (optional)</translation>
        </message>
    </context>
    <context>
        <name>SeatSound</name>
        <message>
            <source>声音：第一次响铃时打开</source>
            <translation>Sound: opens at the first ring</translation>
        </message>
        <message>
            <source>本机没有声音设备，只显示不响</source>
            <translation>No sound device; shown only</translation>
        </message>
    </context>
    <context>
        <name>SeatWindow</name>
        <message>
            <source>程序出了错：%1。可以继续工作；详情在 %2</source>
            <translation>Program error: %1. You can go on; details are in %2</translation>
        </message>
    </context>
    <context>
        <name>SelfHandleSheet</name>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>处理经过</source>
            <translation>What was done</translation>
        </message>
        <message>
            <source>怎样处理的</source>
            <translation>How it was put right</translation>
        </message>
        <message>
            <source>案卷里已有：%1</source>
            <translation>Already in the file: %1</translation>
        </message>
        <message>
            <source>照片</source>
            <translation>Photos</translation>
        </message>
        <message>
            <source>还缺照片：%1</source>
            <translation>Photos missing: %1</translation>
        </message>
    </context>
    <context>
        <name>SettingWords</name>
        <message>
            <source>%1（停用）</source>
            <translation>%1 (withdrawn)</translation>
        </message>
        <message>
            <source>不予受理的代码与说法（5.1.2.1）</source>
            <translation>Codes of refusal and their words (5.1.2.1)</translation>
        </message>
        <message>
            <source>中文说法</source>
            <translation>Chinese words</translation>
        </message>
        <message>
            <source>几个工作日怎么算：按工作小时，或到第几个工作日结束</source>
            <translation>How working days count: as working hours, or to the end of the Nth day</translation>
        </message>
        <message>
            <source>到场</source>
            <translation>Arrive</translation>
        </message>
        <message>
            <source>区划代码</source>
            <translation>County code</translation>
        </message>
        <message>
            <source>单张照片上限（字节）</source>
            <translation>Largest photo (bytes)</translation>
        </message>
        <message>
            <source>同类事项在此距离与时段内提示合并</source>
            <translation>Same matters within this distance and time are offered for merging</translation>
        </message>
        <message>
            <source>名称</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>名称、县级行政区划代码、时区</source>
            <translation>Names, county code, time zone</translation>
        </message>
        <message>
            <source>吹哨后到场的时限</source>
            <translation>Time to arrive after a call-up</translation>
        </message>
        <message>
            <source>在此天数内满此张红牌自动起草约谈</source>
            <translation>So many red cards in so many days draft an interview</translation>
        </message>
        <message>
            <source>处置受阻的情形与说法（5.1.2.2）</source>
            <translation>Kinds of obstruction and their words (5.1.2.2)</translation>
        </message>
        <message>
            <source>天数</source>
            <translation>Days</translation>
        </message>
        <message>
            <source>小时</source>
            <translation>Hours</translation>
        </message>
        <message>
            <source>延期批准次数上限</source>
            <translation>How often an extension is granted</translation>
        </message>
        <message>
            <source>挂账次数与最长天数</source>
            <translation>How often and for how many days a case is deferred</translation>
        </message>
        <message>
            <source>时区</source>
            <translation>Time zone</translation>
        </message>
        <message>
            <source>时限</source>
            <translation>Limit</translation>
        </message>
        <message>
            <source>最多次数</source>
            <translation>At most</translation>
        </message>
        <message>
            <source>核查不通过</source>
            <translation>Failed inspection</translation>
        </message>
        <message>
            <source>核查不通过之后：立案督办，或先返工再督办</source>
            <translation>After a failed inspection: supervise, or rework first</translation>
        </message>
        <message>
            <source>核查不通过时直接发出或只起草；各级时限和牌色</source>
            <translation>After a failed inspection issue or only draft; limits and cards by level</translation>
        </message>
        <message>
            <source>案件占用的有效秒数</source>
            <translation>Seconds a claim on a case lasts</translation>
        </message>
        <message>
            <source>派遣发出后可撤回的秒数</source>
            <translation>Seconds in which a dispatch can be recalled</translation>
        </message>
        <message>
            <source>牌色</source>
            <translation>Card</translation>
        </message>
        <message>
            <source>签收后可申请退件的时限</source>
            <translation>How long after receipt a task can be returned</translation>
        </message>
        <message>
            <source>红牌张数</source>
            <translation>Red cards</translation>
        </message>
        <message>
            <source>英文名称</source>
            <translation>English name</translation>
        </message>
        <message>
            <source>英文说法</source>
            <translation>English words</translation>
        </message>
        <message>
            <source>距离（米）</source>
            <translation>Distance (m)</translation>
        </message>
        <message>
            <source>返工用原时限，或剩余时限</source>
            <translation>Rework has the original limit, or what was left</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>值</source>
            <translation>Value</translation>
        </message>
        <message>
            <source>参数</source>
            <translation>Setting</translation>
        </message>
        <message>
            <source>最近修改</source>
            <translation>Last change</translation>
        </message>
        <message>
            <source>版本</source>
            <translation>Version</translation>
        </message>
        <message>
            <source>现值</source>
            <translation>Now</translation>
        </message>
        <message>
            <source>说明</source>
            <translation>Details</translation>
        </message>
    </context>
    <context>
        <name>Severity</name>
        <message>
            <source>临期</source>
            <translation>Near</translation>
        </message>
        <message>
            <source>已办结</source>
            <translation>Closed</translation>
        </message>
        <message>
            <source>暂停计时</source>
            <translation>Paused</translation>
        </message>
        <message>
            <source>正常</source>
            <translation>Normal</translation>
        </message>
        <message>
            <source>督办</source>
            <translation>Supervised</translation>
        </message>
        <message>
            <source>联动</source>
            <translation>Joint</translation>
        </message>
        <message>
            <source>超时</source>
            <translation>Overdue</translation>
        </message>
    </context>
    <context>
        <name>ShelveSheet</name>
        <message>
            <source>%1 分钟</source>
            <translation>%1 min</translation>
        </message>
        <message>
            <source>%1 小时</source>
            <translation>%1 h</translation>
        </message>
        <message>
            <source>为什么先放一放，到期后谁来看</source>
            <translation>Why wait, and who looks afterwards</translation>
        </message>
        <message>
            <source>搁置</source>
            <translation>Shelve</translation>
        </message>
        <message>
            <source>搁置告警</source>
            <translation>Shelve alerts</translation>
        </message>
        <message>
            <source>搁置多久</source>
            <translation>For how long</translation>
        </message>
        <message>
            <source>理由（必填，各席位都看得到）</source>
            <translation>Reason (required, every seat sees it)</translation>
        </message>
        <message>
            <source>请写明理由</source>
            <translation>Give a reason</translation>
        </message>
    </context>
    <context>
        <name>SidePanel</name>
        <message>
            <source>%1前</source>
            <translation>%1 ago</translation>
        </message>
        <message>
            <source>%1前上报</source>
            <translation>Reported %1 ago</translation>
        </message>
        <message>
            <source>位置 · 点一下定位</source>
            <translation>Place · click to set</translation>
        </message>
        <message>
            <source>写下来电号码后，这里列出此人以前的来件</source>
            <translation>Earlier reports of this caller show here once the number is written</translation>
        </message>
        <message>
            <source>可能重复</source>
            <translation>Likely duplicates</translation>
        </message>
        <message>
            <source>可能重复 %1 件 · Alt+M 并入选中的</source>
            <translation>%1 likely duplicates · Alt+M merges the selected</translation>
        </message>
        <message>
            <source>本机没有地图组件；位置可写单元网格或经度,纬度</source>
            <translation>No map component here; write a cell or lon,lat</translation>
        </message>
        <message>
            <source>来电历史</source>
            <translation>Call history</translation>
        </message>
        <message>
            <source>来电历史 %1 件</source>
            <translation>Call history: %1</translation>
        </message>
        <message>
            <source>查不到：与数据库的连接断了，恢复后改动内容会再查</source>
            <translation>The database link is down; once back, any change looks again</translation>
        </message>
        <message>
            <source>此号码以前没有来件</source>
            <translation>No earlier reports from this number</translation>
        </message>
        <message>
            <source>选好事项、点了位置后，在这里找附近的同类案件</source>
            <translation>Cases alike nearby show here once matter and place are set</translation>
        </message>
        <message>
            <source>选好事项和位置后，在这里找附近的同类案件</source>
            <translation>Cases alike nearby show here once matter and place are set</translation>
        </message>
        <message>
            <source>附近没有同类的在办案件</source>
            <translation>No open cases alike nearby</translation>
        </message>
    </context>
    <context>
        <name>SitDownDialog</name>
        <message>
            <source>口令</source>
            <translation>Password</translation>
        </message>
        <message>
            <source>姓名、岗位、单位或拼音首字母</source>
            <translation>Name, post, unit or pinyin initials</translation>
        </message>
        <message>
            <source>就座</source>
            <translation>Take the seat</translation>
        </message>
        <message>
            <source>就座 Enter</source>
            <translation>Take the seat Enter</translation>
        </message>
        <message>
            <source>谁来就座</source>
            <translation>Who takes the seat</translation>
        </message>
    </context>
    <context>
        <name>Span</name>
        <message>
            <source>{days}天 {hours:02d}:{minutes:02d}</source>
            <translation>{days}d {hours:02d}:{minutes:02d}</translation>
        </message>
    </context>
    <context>
        <name>Spans</name>
        <message>
            <source>%1 分钟</source>
            <translation>%1 min</translation>
        </message>
        <message>
            <source>%1 天</source>
            <translation>%1 d</translation>
        </message>
        <message>
            <source>%1 小时</source>
            <translation>%1 h</translation>
        </message>
        <message>
            <source>%1 秒</source>
            <translation>%1 s</translation>
        </message>
        <message>
            <source>%1天 %2</source>
            <translation>%1d %2</translation>
        </message>
    </context>
    <context>
        <name>SpecialSheet</name>
        <message>
            <source>专题</source>
            <translation>Theme</translation>
        </message>
        <message>
            <source>交办领导</source>
            <translation>Leader</translation>
        </message>
        <message>
            <source>列入</source>
            <translation>Add</translation>
        </message>
        <message>
            <source>列入专项督办</source>
            <translation>Add to special board</translation>
        </message>
        <message>
            <source>批示内容</source>
            <translation>Instruction</translation>
        </message>
        <message>
            <source>板</source>
            <translation>Board</translation>
        </message>
        <message>
            <source>案件</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>没有选案件</source>
            <translation>No case chosen</translation>
        </message>
        <message>
            <source>要求办结时间</source>
            <translation>Finish by</translation>
        </message>
        <message>
            <source>请写专题</source>
            <translation>Name the topic</translation>
        </message>
        <message>
            <source>请写交办领导</source>
            <translation>Name the leader</translation>
        </message>
        <message>
            <source>请写批示内容</source>
            <translation>Write the instruction</translation>
        </message>
    </context>
    <context>
        <name>SpecialsPage</name>
        <message>
            <source>专题</source>
            <translation>Theme</translation>
        </message>
        <message>
            <source>事项</source>
            <translation>Matter</translation>
        </message>
        <message>
            <source>交办</source>
            <translation>Assigned</translation>
        </message>
        <message>
            <source>交办领导</source>
            <translation>Leader</translation>
        </message>
        <message>
            <source>催办 %1</source>
            <translation>Urge %1</translation>
        </message>
        <message>
            <source>全部</source>
            <translation>All</translation>
        </message>
        <message>
            <source>剩余</source>
            <translation>Left</translation>
        </message>
        <message>
            <source>批示</source>
            <translation>Instruction</translation>
        </message>
        <message>
            <source>承办单位</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>未答复</source>
            <translation>No reply</translation>
        </message>
        <message>
            <source>板</source>
            <translation>Board</translation>
        </message>
        <message>
            <source>案件号</source>
            <translation>Case no.</translation>
        </message>
        <message>
            <source>案件已办结</source>
            <translation>Case closed</translation>
        </message>
        <message>
            <source>督办</source>
            <translation>Supervised</translation>
        </message>
        <message>
            <source>要求办结</source>
            <translation>Finish by</translation>
        </message>
        <message>
            <source>还没有督办或催办过。</source>
            <translation>No orders or urges yet.</translation>
        </message>
        <message>
            <source>这块板上还没有案件；选一件案件按 M 列入。</source>
            <translation>No cases on this board yet; M adds one.</translation>
        </message>
        <message>
            <source>选一件，这里是批示、承办单位和逐级答复。</source>
            <translation>Choose one to see the instruction, the unit and the replies.</translation>
        </message>
        <message>
            <source>逐级答复</source>
            <translation>Replies</translation>
        </message>
        <message>
            <source>阶段</source>
            <translation>Stage</translation>
        </message>
    </context>
    <context>
        <name>Stage</name>
        <message>
            <source>任务派遣</source>
            <translation>Dispatch</translation>
        </message>
        <message>
            <source>信息收集</source>
            <translation>Collection</translation>
        </message>
        <message>
            <source>核查结案</source>
            <translation>Closing</translation>
        </message>
        <message>
            <source>案件建立</source>
            <translation>Establishment</translation>
        </message>
        <message>
            <source>结果反馈</source>
            <translation>Feedback</translation>
        </message>
        <message>
            <source>综合评价</source>
            <translation>Evaluation</translation>
        </message>
        <message>
            <source>联动处置</source>
            <translation>Disposal</translation>
        </message>
    </context>
    <context>
        <name>StageBar</name>
        <message>
            <source>任务派遣</source>
            <translation>Dispatch</translation>
        </message>
        <message>
            <source>信息收集</source>
            <translation>Collection</translation>
        </message>
        <message>
            <source>核查结案</source>
            <translation>Closing</translation>
        </message>
        <message>
            <source>案件建立</source>
            <translation>Establishment</translation>
        </message>
        <message>
            <source>结果反馈</source>
            <translation>Feedback</translation>
        </message>
        <message>
            <source>综合评价</source>
            <translation>Evaluation</translation>
        </message>
        <message>
            <source>联动处置</source>
            <translation>Disposal</translation>
        </message>
    </context>
    <context>
        <name>StaleOverlay</name>
        <message>
            <source>数据停在 %1前</source>
            <translation>Data %1 old</translation>
        </message>
        <message>
            <source>还没有数据</source>
            <translation>No data yet</translation>
        </message>
    </context>
    <context>
        <name>StartingWindow</name>
        <message>
            <source>再试一次</source>
            <translation>Try again</translation>
        </message>
        <message>
            <source>数据库已就绪</source>
            <translation>Database ready</translation>
        </message>
        <message>
            <source>正在写入事项清单、时限与日历……</source>
            <translation>Writing catalogue, limits and calendar…</translation>
        </message>
        <message>
            <source>正在准备自带数据库……</source>
            <translation>Preparing the built-in database…</translation>
        </message>
        <message>
            <source>正在启动自带数据库……</source>
            <translation>Starting the built-in database…</translation>
        </message>
        <message>
            <source>正在就座……</source>
            <translation>Taking the seat…</translation>
        </message>
        <message>
            <source>正在建立数据表……</source>
            <translation>Creating tables…</translation>
        </message>
        <message>
            <source>正在建立自带数据库……</source>
            <translation>Creating the built-in database…</translation>
        </message>
        <message>
            <source>正在打开指挥台……</source>
            <translation>Opening the desk…</translation>
        </message>
        <message>
            <source>正在设置数据库规则……</source>
            <translation>Setting database rules…</translation>
        </message>
        <message>
            <source>网格指挥台</source>
            <translation>Grid Desk</translation>
        </message>
        <message>
            <source>退出</source>
            <translation>Quit</translation>
        </message>
        <message>
            <source>首次启动：正在写入示范数据……</source>
            <translation>First start: writing demo data…</translation>
        </message>
        <message>
            <source>首次启动：正在安排人员……</source>
            <translation>First start: placing people…</translation>
        </message>
        <message>
            <source>首次启动：正在建立席位账号……</source>
            <translation>First start: making seat accounts…</translation>
        </message>
        <message>
            <source>首次启动：正在生成一年的案件……</source>
            <translation>First start: making a year of cases…</translation>
        </message>
        <message>
            <source>首次启动：正在绘制示范区……</source>
            <translation>First start: drawing the demo district…</translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message>
            <source> 等</source>
            <translation> and more</translation>
        </message>
        <message>
            <source>尚未连接 · 没有数据</source>
            <translation>Not linked yet · no data</translation>
        </message>
        <message>
            <source>席位 %1 在线</source>
            <translation>Seats online: %1</translation>
        </message>
        <message>
            <source>待补发 %1 条：%2</source>
            <translation>%1 to be sent: %2</translation>
        </message>
        <message>
            <source>数据库已连接</source>
            <translation>Database linked</translation>
        </message>
        <message>
            <source>数据库已连接 · 推送 %1 ms</source>
            <translation>Database linked · push %1 ms</translation>
        </message>
        <message>
            <source>无人值守</source>
            <translation>Unattended</translation>
        </message>
        <message>
            <source>调度器:%1</source>
            <translation>Scheduler: %1</translation>
        </message>
        <message>
            <source>连接中断 · 数据停在 %1前</source>
            <translation>Link down · data %1 old</translation>
        </message>
    </context>
    <context>
        <name>Suggestion</name>
        <message>
            <source>%1 分</source>
            <translation>%1 min</translation>
        </message>
        <message>
            <source>%1 天 %2 时</source>
            <translation>%1 d %2 h</translation>
        </message>
        <message>
            <source>%1 时 %2 分</source>
            <translation>%1 h %2 min</translation>
        </message>
        <message>
            <source>上一单逾时未签收</source>
            <translation>Late to receive</translation>
        </message>
        <message>
            <source>不在其辖区</source>
            <translation>Not its beat</translation>
        </message>
        <message>
            <source>不当班</source>
            <translation>Off duty</translation>
        </message>
        <message>
            <source>中位 %1</source>
            <translation>median %1</translation>
        </message>
        <message>
            <source>同类 %1 件</source>
            <translation>%1 alike</translation>
        </message>
        <message>
            <source>在办 %1/%2</source>
            <translation>Load %1/%2</translation>
        </message>
        <message>
            <source>已授权</source>
            <translation>Authorised</translation>
        </message>
        <message>
            <source>已满负荷</source>
            <translation>At capacity</translation>
        </message>
        <message>
            <source>按时 %1%</source>
            <translation>on time %1%</translation>
        </message>
        <message>
            <source>未获授权</source>
            <translation>Not authorised</translation>
        </message>
        <message>
            <source>本辖区</source>
            <translation>Own beat</translation>
        </message>
    </context>
    <context>
        <name>SuggestionPanel</name>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>不足：%1</source>
            <translation>Against: %1</translation>
        </message>
        <message>
            <source>建议</source>
            <translation>Suggestions</translation>
        </message>
        <message>
            <source>建议 · 依据同类 %1 件</source>
            <translation>Suggestions · from %1 cases alike</translation>
        </message>
        <message>
            <source>正在找合适的单位…</source>
            <translation>Finding suitable units…</translation>
        </message>
        <message>
            <source>没有单位获授权办理此事项，请查准入清单与授权</source>
            <translation>No unit is authorised for this matter; check catalogue and authorisations</translation>
        </message>
        <message>
            <source>现在查不到建议，派遣时可按名称选单位</source>
            <translation>No suggestions now; choose the unit by name when dispatching</translation>
        </message>
    </context>
    <context>
        <name>Supervision</name>
        <message>
            <source>一级督办</source>
            <translation>Level 1</translation>
        </message>
        <message>
            <source>三级督办</source>
            <translation>Level 3</translation>
        </message>
        <message>
            <source>不予受理</source>
            <translation>Refusal</translation>
        </message>
        <message>
            <source>不成立</source>
            <translation>Rejected</translation>
        </message>
        <message>
            <source>专题</source>
            <translation>Theme</translation>
        </message>
        <message>
            <source>专题督办</source>
            <translation>Themed order</translation>
        </message>
        <message>
            <source>二级督办</source>
            <translation>Level 2</translation>
        </message>
        <message>
            <source>作废</source>
            <translation>Voiding</translation>
        </message>
        <message>
            <source>值班长</source>
            <translation>Shift leader</translation>
        </message>
        <message>
            <source>受理员</source>
            <translation>Intake officer</translation>
        </message>
        <message>
            <source>告知性结案</source>
            <translation>Close by notice</translation>
        </message>
        <message>
            <source>已办结</source>
            <translation>Closed</translation>
        </message>
        <message>
            <source>已发出</source>
            <translation>Issued</translation>
        </message>
        <message>
            <source>已撤销</source>
            <translation>Withdrawn</translation>
        </message>
        <message>
            <source>已答复</source>
            <translation>Replied</translation>
        </message>
        <message>
            <source>已签收</source>
            <translation>Received</translation>
        </message>
        <message>
            <source>已约谈</source>
            <translation>Interviewed</translation>
        </message>
        <message>
            <source>已解除</source>
            <translation>Lifted</translation>
        </message>
        <message>
            <source>待办</source>
            <translation>To do</translation>
        </message>
        <message>
            <source>待受理员审</source>
            <translation>With intake</translation>
        </message>
        <message>
            <source>待复核</source>
            <translation>To review</translation>
        </message>
        <message>
            <source>待派遣员审</source>
            <translation>With dispatcher</translation>
        </message>
        <message>
            <source>成立，不计入统计</source>
            <translation>Upheld, not counted</translation>
        </message>
        <message>
            <source>或</source>
            <translation> or </translation>
        </message>
        <message>
            <source>批示件</source>
            <translation>Instruction</translation>
        </message>
        <message>
            <source>推翻</source>
            <translation>Overturned</translation>
        </message>
        <message>
            <source>核查不通过</source>
            <translation>Inspection failed</translation>
        </message>
        <message>
            <source>案件已自行了结，只结束议题</source>
            <translation>Case settled itself; end the item</translation>
        </message>
        <message>
            <source>派遣员</source>
            <translation>Dispatcher</translation>
        </message>
        <message>
            <source>特殊案件</source>
            <translation>Special case</translation>
        </message>
        <message>
            <source>电话催办</source>
            <translation>Phone urge</translation>
        </message>
        <message>
            <source>督办员</source>
            <translation>Supervision officer</translation>
        </message>
        <message>
            <source>督办未果</source>
            <translation>Without result</translation>
        </message>
        <message>
            <source>短信催办</source>
            <translation>SMS urge</translation>
        </message>
        <message>
            <source>答复被退</source>
            <translation>Reply rejected</translation>
        </message>
        <message>
            <source>系统催办</source>
            <translation>System urge</translation>
        </message>
        <message>
            <source>红牌</source>
            <translation>Red card</translation>
        </message>
        <message>
            <source>约谈</source>
            <translation>Interview</translation>
        </message>
        <message>
            <source>维持</source>
            <translation>Upheld</translation>
        </message>
        <message>
            <source>草稿</source>
            <translation>Draft</translation>
        </message>
        <message>
            <source>虚假反馈</source>
            <translation>False feedback</translation>
        </message>
        <message>
            <source>责任单位处置员</source>
            <translation>Unit handler</translation>
        </message>
        <message>
            <source>责任追究</source>
            <translation>Accountability</translation>
        </message>
        <message>
            <source>责任追究（案件照办）</source>
            <translation>Accountability (case goes on)</translation>
        </message>
        <message>
            <source>超时</source>
            <translation>Overdue</translation>
        </message>
        <message>
            <source>超时督办</source>
            <translation>Overdue case</translation>
        </message>
        <message>
            <source>转入挂账</source>
            <translation>Defer</translation>
        </message>
        <message>
            <source>返工</source>
            <translation>Rework</translation>
        </message>
        <message>
            <source>退件</source>
            <translation>Return</translation>
        </message>
        <message>
            <source>退件被驳</source>
            <translation>Return refused</translation>
        </message>
        <message>
            <source>重大事项</source>
            <translation>Major matter</translation>
        </message>
        <message>
            <source>重新派遣</source>
            <translation>Dispatch again</translation>
        </message>
        <message>
            <source>领导交办</source>
            <translation>From leader</translation>
        </message>
        <message>
            <source>黄牌</source>
            <translation>Yellow card</translation>
        </message>
    </context>
    <context>
        <name>SupervisionBars</name>
        <message>
            <source>剩 %1</source>
            <translation>%1 left</translation>
        </message>
        <message>
            <source>已超 %1</source>
            <translation>%1 over</translation>
        </message>
    </context>
    <context>
        <name>SupervisionReasons</name>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>与数据库的连接断了，恢复后才能办理</source>
            <translation>The database link is down; possible again once it is back</translation>
        </message>
        <message>
            <source>没有选中督办单</source>
            <translation>No order selected</translation>
        </message>
        <message>
            <source>督办单现在是“%1”，要在“%2”时才能办理</source>
            <translation>The order is "%1" now; this needs "%2"</translation>
        </message>
        <message>
            <source>这张督办单发给%1</source>
            <translation>This order is for %1</translation>
        </message>
        <message>
            <source>需要由%1办理</source>
            <translation>Must be done by: %1</translation>
        </message>
    </context>
    <context>
        <name>TaskDesk</name>
        <message>
            <source>处置结果（必填）</source>
            <translation>Result (required)</translation>
        </message>
        <message>
            <source>如何解除（必填）</source>
            <translation>How it ended (required)</translation>
        </message>
        <message>
            <source>答复（必填）</source>
            <translation>Reply (required)</translation>
        </message>
        <message>
            <source>进展（必填）</source>
            <translation>Progress (required)</translation>
        </message>
    </context>
    <context>
        <name>TaskRole</name>
        <message>
            <source>主办</source>
            <translation>Lead</translation>
        </message>
        <message>
            <source>协办</source>
            <translation>Co-unit</translation>
        </message>
    </context>
    <context>
        <name>TaskSheet</name>
        <message>
            <source>单位</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>单位名称或拼音首字母</source>
            <translation>Unit name or pinyin initials</translation>
        </message>
        <message>
            <source>没有选任务</source>
            <translation>No task chosen</translation>
        </message>
        <message>
            <source>状态</source>
            <translation>State</translation>
        </message>
        <message>
            <source>理由（必填）</source>
            <translation>Reason (required)</translation>
        </message>
        <message>
            <source>角色</source>
            <translation>Role</translation>
        </message>
    </context>
    <context>
        <name>TaskState</name>
        <message>
            <source>到场</source>
            <translation>On site</translation>
        </message>
        <message>
            <source>受阻</source>
            <translation>Obstructed</translation>
        </message>
        <message>
            <source>处置中</source>
            <translation>In disposal</translation>
        </message>
        <message>
            <source>已免除</source>
            <translation>Waived</translation>
        </message>
        <message>
            <source>已反馈</source>
            <translation>Fed back</translation>
        </message>
        <message>
            <source>已撤回</source>
            <translation>Recalled</translation>
        </message>
        <message>
            <source>待签收</source>
            <translation>To receive</translation>
        </message>
        <message>
            <source>申请退件</source>
            <translation>Return asked</translation>
        </message>
        <message>
            <source>等待前序</source>
            <translation>Waits turn</translation>
        </message>
    </context>
    <context>
        <name>TasksPanel</name>
        <message>
            <source>处置人 %1</source>
            <translation>Handler %1</translation>
        </message>
        <message>
            <source>往轮 · %1</source>
            <translation>earlier round · %1</translation>
        </message>
        <message>
            <source>按时</source>
            <translation>On time</translation>
        </message>
        <message>
            <source>派遣任务 · 主办 %1 协办 %2</source>
            <translation>Tasks · lead %1, co-units %2</translation>
        </message>
        <message>
            <source>逾时</source>
            <translation>Late</translation>
        </message>
    </context>
    <context>
        <name>TemplatesPage</name>
        <message>
            <source>主办</source>
            <translation>Lead</translation>
        </message>
        <message>
            <source>事项</source>
            <translation>Matter</translation>
        </message>
        <message>
            <source>停用</source>
            <translation>Disabled</translation>
        </message>
        <message>
            <source>协办</source>
            <translation>Co-unit</translation>
        </message>
        <message>
            <source>单位数</source>
            <translation>Units</translation>
        </message>
        <message>
            <source>单位类</source>
            <translation>Unit class</translation>
        </message>
        <message>
            <source>各单位</source>
            <translation>Units</translation>
        </message>
        <message>
            <source>启用</source>
            <translation>Enabled</translation>
        </message>
        <message>
            <source>新增模板</source>
            <translation>New template</translation>
        </message>
        <message>
            <source>新的联动模板</source>
            <translation>New joint template</translation>
        </message>
        <message>
            <source>模板</source>
            <translation>Template</translation>
        </message>
        <message>
            <source>每行一个单位：主办或协办 | 单位类 | 时限（空为按清单）| 在第几行之后（空为同时）| 要求</source>
            <translation>A unit per line: Lead or Co-unit | unit class | limit (empty: catalogue) | after row (empty: at once) | demand</translation>
        </message>
        <message>
            <source>派遣该事项时按模板提出建议，由派遣员决定</source>
            <translation>Suggested when this matter is dispatched; the dispatcher decides</translation>
        </message>
        <message>
            <source>版本</source>
            <translation>Version</translation>
        </message>
        <message>
            <source>状态</source>
            <translation>State</translation>
        </message>
    </context>
    <context>
        <name>TextForm</name>
        <message>
            <source>没有写：%1</source>
            <translation>Missing: %1</translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message>
            <source>%1 · %2 · %3
派出 %4 · 签收 %5（限 %6）
到场 %7 · 办结 %8 · 到期 %9</source>
            <translation>%1 · %2 · %3
Sent %4 · received %5 (limit %6)
On site %7 · done %8 · due %9</translation>
        </message>
        <message>
            <source>现在</source>
            <translation>Now</translation>
        </message>
    </context>
    <context>
        <name>Toast</name>
        <message>
            <source>撤回 Ctrl+Z</source>
            <translation>Recall Ctrl+Z</translation>
        </message>
        <message>
            <source>知道了</source>
            <translation>Got it</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>全部操作 F10</source>
            <translation>All actions F10</translation>
        </message>
        <message>
            <source>平时运行</source>
            <translation>Daily mode</translation>
        </message>
        <message>
            <source>网格指挥台</source>
            <translation>Grid Desk</translation>
        </message>
        <message>
            <source>超时 %1 · 待确认 %2</source>
            <translation>Overdue %1 · to confirm %2</translation>
        </message>
    </context>
    <context>
        <name>TracingPanel</name>
        <message>
            <source>%1：%2 件案件，合计 %3</source>
            <translation>%1: %2 cases, total %3</translation>
        </message>
        <message>
            <source>全中心</source>
            <translation>Whole centre</translation>
        </message>
        <message>
            <source>正在从经过中找出案件…</source>
            <translation>Finding the cases in the logs…</translation>
        </message>
        <message>
            <source>没有读到：%1</source>
            <translation>Not read: %1</translation>
        </message>
        <message>
            <source>点一个数字，或按 Enter，看它的公式和案件</source>
            <translation>Click a figure, or press Enter, for its formula and cases</translation>
        </message>
        <message>
            <source>这个数为零，没有案件</source>
            <translation>The figure is zero; no cases</translation>
        </message>
    </context>
    <context>
        <name>UnitBox</name>
        <message>
            <source>单位名称、拼音首字母或编号</source>
            <translation>Unit name, initials or code</translation>
        </message>
    </context>
    <context>
        <name>UnitReasons</name>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>任务已经超时，须在到期前申请延期</source>
            <translation>The task is overdue; extensions are asked before the due time</translation>
        </message>
        <message>
            <source>任务现在是“%1”，要在“%2”时才能办理</source>
            <translation>The task is "%1" now; this needs "%2"</translation>
        </message>
        <message>
            <source>先签收督办单再答复</source>
            <translation>Receive the order before replying</translation>
        </message>
        <message>
            <source>已经报告受阻，等审批</source>
            <translation>An obstruction is reported and waits to be decided</translation>
        </message>
        <message>
            <source>已经答复，等督办人认可</source>
            <translation>Replied; awaiting acceptance</translation>
        </message>
        <message>
            <source>延期已达允许的次数</source>
            <translation>No more extensions allowed</translation>
        </message>
        <message>
            <source>案件现在是“%1”，等审批后才能办理</source>
            <translation>The case is "%1" now; wait for the approval</translation>
        </message>
        <message>
            <source>案件还没有读到</source>
            <translation>The case is not here yet</translation>
        </message>
        <message>
            <source>没有报告过受阻</source>
            <translation>No obstruction is reported</translation>
        </message>
        <message>
            <source>没有选中任务</source>
            <translation>No task selected</translation>
        </message>
        <message>
            <source>没有选中督办单</source>
            <translation>No order selected</translation>
        </message>
        <message>
            <source>这张督办单已经签收</source>
            <translation>Already received</translation>
        </message>
    </context>
    <context>
        <name>UnitSheet</name>
        <message>
            <source>单位</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>发出后的影响</source>
            <translation>What sending does</translation>
        </message>
        <message>
            <source>按清单；可写 4 wh、2 工作日、30 分钟</source>
            <translation>By catalogue; or 4 wh, 2 wd, 30 min</translation>
        </message>
        <message>
            <source>时限</source>
            <translation>Limit</translation>
        </message>
        <message>
            <source>要求</source>
            <translation>Demand</translation>
        </message>
        <message>
            <source>该单位当班、有授权、无积压</source>
            <translation>The unit is on duty, authorised and free of backlog</translation>
        </message>
    </context>
    <context>
        <name>UnitTable</name>
        <message>
            <source>中位用时</source>
            <translation>Median</translation>
        </message>
        <message>
            <source>单位</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>同类·按时</source>
            <translation>Alike · on time</translation>
        </message>
        <message>
            <source>在办/能力</source>
            <translation>Load/cap.</translation>
        </message>
        <message>
            <source>序</source>
            <translation>#</translation>
        </message>
    </context>
    <context>
        <name>UnitWorkspace</name>
        <message>
            <source>上一条指令还在途中：%1</source>
            <translation>The last command is still on its way: %1</translation>
        </message>
        <message>
            <source>位置</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>在看板上选一项任务，这里显示要求、地点、照片和协办单位</source>
            <translation>Choose a task on the board; demands, place, photos and co-units show here</translation>
        </message>
        <message>
            <source>没有打开的表</source>
            <translation>No form is open</translation>
        </message>
        <message>
            <source>这项任务已不在看板上：已收回或改派；所填内容仍在</source>
            <translation>The task left the board: recalled or re-dispatched; your entries are kept</translation>
        </message>
        <message>
            <source>需要由责任单位处置员办理</source>
            <translation>A unit handler must do this</translation>
        </message>
    </context>
    <context>
        <name>UrgeSheet</name>
        <message>
            <source>例如：还剩不到一小时，请说明进展</source>
            <translation>e.g. Less than an hour left, report progress</translation>
        </message>
        <message>
            <source>催办</source>
            <translation>Urge</translation>
        </message>
        <message>
            <source>内容（必填）</source>
            <translation>Content (required)</translation>
        </message>
        <message>
            <source>发出催办</source>
            <translation>Send urge</translation>
        </message>
        <message>
            <source>批量催办</source>
            <translation>Urge in bulk</translation>
        </message>
        <message>
            <source>方式</source>
            <translation>Means</translation>
        </message>
        <message>
            <source>请写催办内容</source>
            <translation>Write the urge</translation>
        </message>
    </context>
    <context>
        <name>Verb</name>
        <message>
            <source>上报</source>
            <translation>Report</translation>
        </message>
        <message>
            <source>不予受理</source>
            <translation>Refuse</translation>
        </message>
        <message>
            <source>不同意受阻暂停</source>
            <translation>refused a pause for obstruction</translation>
        </message>
        <message>
            <source>不同意挂账</source>
            <translation>Refuse deferral</translation>
        </message>
        <message>
            <source>不同意退件</source>
            <translation>Refuse return</translation>
        </message>
        <message>
            <source>不认可回复</source>
            <translation>Reject reply</translation>
        </message>
        <message>
            <source>作废</source>
            <translation>Void</translation>
        </message>
        <message>
            <source>催办</source>
            <translation>Urge</translation>
        </message>
        <message>
            <source>免核查通过</source>
            <translation>Pass uninspected</translation>
        </message>
        <message>
            <source>免除任务</source>
            <translation>Waive task</translation>
        </message>
        <message>
            <source>再次处置</source>
            <translation>Dispose again</translation>
        </message>
        <message>
            <source>到场</source>
            <translation>Arrive</translation>
        </message>
        <message>
            <source>到期未到场</source>
            <translation>not arrived in time</translation>
        </message>
        <message>
            <source>协调小组决定</source>
            <translation>Group decision</translation>
        </message>
        <message>
            <source>占用案件</source>
            <translation>Claim case</translation>
        </message>
        <message>
            <source>反馈结果</source>
            <translation>Feed back</translation>
        </message>
        <message>
            <source>发出核实</source>
            <translation>Send to verify</translation>
        </message>
        <message>
            <source>发出核查</source>
            <translation>Send to inspect</translation>
        </message>
        <message>
            <source>受理</source>
            <translation>Accept</translation>
        </message>
        <message>
            <source>同意受阻暂停</source>
            <translation>granted a pause for obstruction</translation>
        </message>
        <message>
            <source>同意挂账</source>
            <translation>Grant deferral</translation>
        </message>
        <message>
            <source>否定报备</source>
            <translation>Negation filing</translation>
        </message>
        <message>
            <source>启动问责</source>
            <translation>Start accountability</translation>
        </message>
        <message>
            <source>吹哨</source>
            <translation>Whistle</translation>
        </message>
        <message>
            <source>告知性结案</source>
            <translation>Close by notice</translation>
        </message>
        <message>
            <source>哨声结束</source>
            <translation>End whistle</translation>
        </message>
        <message>
            <source>哨声评分</source>
            <translation>Rate whistle</translation>
        </message>
        <message>
            <source>回复催办</source>
            <translation>Answer urge</translation>
        </message>
        <message>
            <source>回复核实</source>
            <translation>Answer verification</translation>
        </message>
        <message>
            <source>回复督办单</source>
            <translation>Answer order</translation>
        </message>
        <message>
            <source>回访结果</source>
            <translation>Call-back result</translation>
        </message>
        <message>
            <source>增派单位</source>
            <translation>Add units</translation>
        </message>
        <message>
            <source>处理告警</source>
            <translation>Handle alert</translation>
        </message>
        <message>
            <source>备注</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>复核否定报备</source>
            <translation>Review negation</translation>
        </message>
        <message>
            <source>审批受阻</source>
            <translation>decided obstruction</translation>
        </message>
        <message>
            <source>审批延期</source>
            <translation>Decide extension</translation>
        </message>
        <message>
            <source>审批挂账</source>
            <translation>Decide deferral</translation>
        </message>
        <message>
            <source>导入</source>
            <translation>Import</translation>
        </message>
        <message>
            <source>并入</source>
            <translation>Merge</translation>
        </message>
        <message>
            <source>并入来件</source>
            <translation>Merge report</translation>
        </message>
        <message>
            <source>强制结案</source>
            <translation>Force close</translation>
        </message>
        <message>
            <source>归档</source>
            <translation>Archive</translation>
        </message>
        <message>
            <source>恢复处置</source>
            <translation>Resume</translation>
        </message>
        <message>
            <source>报到</source>
            <translation>Check in</translation>
        </message>
        <message>
            <source>报告受阻</source>
            <translation>reported an obstruction</translation>
        </message>
        <message>
            <source>报告进展</source>
            <translation>Report progress</translation>
        </message>
        <message>
            <source>拟督办单</source>
            <translation>Draft order</translation>
        </message>
        <message>
            <source>挂账到期恢复处置</source>
            <translation>disposal resumed on the date of the deferral</translation>
        </message>
        <message>
            <source>提交协调小组</source>
            <translation>Submit to group</translation>
        </message>
        <message>
            <source>撤回派遣</source>
            <translation>Recall dispatch</translation>
        </message>
        <message>
            <source>撤销督办单</source>
            <translation>Withdraw order</translation>
        </message>
        <message>
            <source>收回核实任务</source>
            <translation>Withdraw the verification</translation>
        </message>
        <message>
            <source>收回核查任务</source>
            <translation>Withdraw the inspection</translation>
        </message>
        <message>
            <source>改为单独处置</source>
            <translation>Make single-unit</translation>
        </message>
        <message>
            <source>改派</source>
            <translation>Re-dispatch</translation>
        </message>
        <message>
            <source>改派采集员</source>
            <translation>Send another collector</translation>
        </message>
        <message>
            <source>放开案件</source>
            <translation>Release case</translation>
        </message>
        <message>
            <source>更换主办</source>
            <translation>Change lead</translation>
        </message>
        <message>
            <source>更正</source>
            <translation>Correct</translation>
        </message>
        <message>
            <source>标为专项</source>
            <translation>Mark as special</translation>
        </message>
        <message>
            <source>核实回复</source>
            <translation>Verification answer</translation>
        </message>
        <message>
            <source>核查不通过</source>
            <translation>Fail inspection</translation>
        </message>
        <message>
            <source>核查回复</source>
            <translation>Inspection answer</translation>
        </message>
        <message>
            <source>核查通过</source>
            <translation>Pass inspection</translation>
        </message>
        <message>
            <source>派出核实</source>
            <translation>Verification sent</translation>
        </message>
        <message>
            <source>派出核查</source>
            <translation>Inspection sent</translation>
        </message>
        <message>
            <source>派遣</source>
            <translation>Dispatch</translation>
        </message>
        <message>
            <source>添加照片</source>
            <translation>Add photo</translation>
        </message>
        <message>
            <source>现场自处理</source>
            <translation>Self-handle</translation>
        </message>
        <message>
            <source>申请延期</source>
            <translation>Ask extension</translation>
        </message>
        <message>
            <source>申请挂账</source>
            <translation>Ask deferral</translation>
        </message>
        <message>
            <source>申请退件</source>
            <translation>Ask return</translation>
        </message>
        <message>
            <source>督办未果</source>
            <translation>Without result</translation>
        </message>
        <message>
            <source>立案</source>
            <translation>File</translation>
        </message>
        <message>
            <source>签发督办单</source>
            <translation>Issue order</translation>
        </message>
        <message>
            <source>签收任务</source>
            <translation>Receive task</translation>
        </message>
        <message>
            <source>签收督办单</source>
            <translation>Receive order</translation>
        </message>
        <message>
            <source>结案</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>规则已变，时限未能重算</source>
            <translation>Rules changed, limit could not follow</translation>
        </message>
        <message>
            <source>规则已变，时限照旧</source>
            <translation>Rules changed, limit as before</translation>
        </message>
        <message>
            <source>解除受阻</source>
            <translation>ended the obstruction</translation>
        </message>
        <message>
            <source>解除督办</source>
            <translation>Lift order</translation>
        </message>
        <message>
            <source>认可回复</source>
            <translation>Accept reply</translation>
        </message>
        <message>
            <source>认可自处理</source>
            <translation>Accept self-handling</translation>
        </message>
        <message>
            <source>记录会议</source>
            <translation>Record meeting</translation>
        </message>
        <message>
            <source>记录回访</source>
            <translation>Record call-back</translation>
        </message>
        <message>
            <source>记录问责</source>
            <translation>Record accountability</translation>
        </message>
        <message>
            <source>跟进议题</source>
            <translation>Follow up item</translation>
        </message>
        <message>
            <source>转入往轮</source>
            <translation>Lay past</translation>
        </message>
        <message>
            <source>转回访</source>
            <translation>To call-back</translation>
        </message>
        <message>
            <source>进展</source>
            <translation>Progress</translation>
        </message>
        <message>
            <source>退回反馈</source>
            <translation>Return feedback</translation>
        </message>
        <message>
            <source>退回立案</source>
            <translation>Back to filing</translation>
        </message>
    </context>
    <context>
        <name>WaitingList</name>
        <message>
            <source>待办</source>
            <translation>To do</translation>
        </message>
        <message>
            <source>待受理来件</source>
            <translation>Waiting reports</translation>
        </message>
        <message>
            <source>待受理来件 · Alt+L 到这里</source>
            <translation>Waiting reports · Alt+L comes here</translation>
        </message>
        <message>
            <source>没有等待受理的来件；新来件会自动出现在这里</source>
            <translation>No reports wait; new ones appear here</translation>
        </message>
    </context>
    <context>
        <name>Whistle</name>
        <message>
            <source>应急处置哨</source>
            <translation>Emergency whistle</translation>
        </message>
        <message>
            <source>综合执法哨</source>
            <translation>Enforcement whistle</translation>
        </message>
        <message>
            <source>重点工作哨</source>
            <translation>Key-work whistle</translation>
        </message>
    </context>
    <context>
        <name>WhistleSheet</name>
        <message>
            <source>事由（必填）</source>
            <translation>Cause (required)</translation>
        </message>
        <message>
            <source>到场时限：%1</source>
            <translation>On-site limit: %1</translation>
        </message>
        <message>
            <source>吹哨</source>
            <translation>Whistle</translation>
        </message>
        <message>
            <source>哨种</source>
            <translation>Whistle</translation>
        </message>
        <message>
            <source>地点（地址，或在地图上点一下）</source>
            <translation>Place (address, or click the map)</translation>
        </message>
        <message>
            <source>被吹单位（空格勾选）</source>
            <translation>Units called (Space ticks)</translation>
        </message>
        <message>
            <source>请写明事由</source>
            <translation>Give the cause</translation>
        </message>
        <message>
            <source>还没有地点</source>
            <translation>No place yet</translation>
        </message>
    </context>
    <context>
        <name>WorkReasons</name>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>与数据库的连接断了，恢复后才能办理</source>
            <translation>The database link is down; possible again once it is back</translation>
        </message>
        <message>
            <source>本案现在是“%1”，要在“%2”时才能办理</source>
            <translation>The case is "%1" now; this needs "%2"</translation>
        </message>
        <message>
            <source>案件已经办完（%1），不能再改</source>
            <translation>The case is over (%1) and cannot be changed</translation>
        </message>
        <message>
            <source>没有选中案件</source>
            <translation>No case selected</translation>
        </message>
        <message>
            <source>等</source>
            <translation> etc.</translation>
        </message>
        <message>
            <source>需要由%1办理</source>
            <translation>Must be done by: %1</translation>
        </message>
    </context>
    <context>
        <name>WorkWords</name>
        <message>
            <source>%1 公里</source>
            <translation>%1 km</translation>
        </message>
        <message>
            <source>%1 米</source>
            <translation>%1 m</translation>
        </message>
        <message>
            <source>或</source>
            <translation> or </translation>
        </message>
        <message>
            <source>距离不明</source>
            <translation>distance unknown</translation>
        </message>
    </context>
    <context>
        <name>Workspaces</name>
        <message>
            <source>受理</source>
            <translation>Intake</translation>
        </message>
        <message>
            <source>告警</source>
            <translation>Alerts</translation>
        </message>
        <message>
            <source>处置</source>
            <translation>Disposal</translation>
        </message>
        <message>
            <source>派遣</source>
            <translation>Dispatch</translation>
        </message>
        <message>
            <source>督办</source>
            <translation>Supervision</translation>
        </message>
        <message>
            <source>联动</source>
            <translation>Joint</translation>
        </message>
        <message>
            <source>评价</source>
            <translation>Evaluation</translation>
        </message>
        <message>
            <source>资料</source>
            <translation>Records</translation>
        </message>
        <message>
            <source>采集</source>
            <translation>Field</translation>
        </message>
    </context>
    <context>
        <name>WriteSheet</name>
        <message>
            <source>写入记录</source>
            <translation>Write record</translation>
        </message>
        <message>
            <source>单位承诺</source>
            <translation>Unit's pledge</translation>
        </message>
        <message>
            <source>处理决定</source>
            <translation>Outcome</translation>
        </message>
        <message>
            <source>定下复查时间</source>
            <translation>Set the re-check time</translation>
        </message>
        <message>
            <source>进展</source>
            <translation>Progress</translation>
        </message>
    </context>
    <context>
        <name>YearView</name>
        <message>
            <source>1 月|2 月|3 月|4 月|5 月|6 月|7 月|8 月|9 月|10 月|11 月|12 月</source>
            <translation>January|February|March|April|May|June|July|August|September|October|November|December</translation>
        </message>
        <message>
            <source>一二三四五六日</source>
            <translation>MTWTFSS</translation>
        </message>
        <message>
            <source>周末</source>
            <translation>weekend</translation>
        </message>
        <message>
            <source>工作日</source>
            <translation>working day</translation>
        </message>
        <message>
            <source>放假</source>
            <translation>holiday</translation>
        </message>
        <message>
            <source>调休上班</source>
            <translation>make-up working day</translation>
        </message>
    </context>
    <context>
        <name>panel</name>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>主办</source>
            <translation>Lead</translation>
        </message>
        <message>
            <source>协办</source>
            <translation>Co-unit</translation>
        </message>
        <message>
            <source>单位：%1</source>
            <translation>Units: %1</translation>
        </message>
        <message>
            <source>处置标准：%1</source>
            <translation>Disposal standard: %1</translation>
        </message>
        <message>
            <source>应交凭据：%1</source>
            <translation>Evidence needed: %1</translation>
        </message>
        <message>
            <source>往轮</source>
            <translation>Earlier round</translation>
        </message>
        <message>
            <source>核实</source>
            <translation>Verify</translation>
        </message>
        <message>
            <source>核查</source>
            <translation>Inspect</translation>
        </message>
        <message>
            <source>等待回复</source>
            <translation>awaiting an answer</translation>
        </message>
        <message>
            <source>结案条件：%1</source>
            <translation>Closing condition: %1</translation>
        </message>
        <message>
            <source>；</source>
            <translation>; </translation>
        </message>
    </context>
    <context>
        <name>rows</name>
        <message>
            <source>按清单</source>
            <translation>By catalogue</translation>
        </message>
        <message>
            <source>留空按清单时限；可写 4 wh、2 工作日、30 分钟</source>
            <translation>Empty: catalogue limit; or 4 wh, 2 wd, 30 min</translation>
        </message>
        <message>
            <source>移除</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>要求（可不填）</source>
            <translation>Demand (optional)</translation>
        </message>
    </context>
</TS>
