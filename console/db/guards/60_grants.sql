-- What each group may touch. Whatever is not granted here is refused.
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC;
GRANT SELECT ON area, backdrop, unit, unit_area, component, unit_authorization,
  catalogue_item, calendar_day, calendar_year, working_window, setting, stage_limit,
  lifecycle_move, task_move, score_period, cases, task, stage_timer, presence, claim
  TO desk_person;
GRANT SELECT ON person, person_area, case_log TO desk_person;
GRANT SELECT ON case_report, photo, field_task TO desk_intake, desk_dispatcher,
  desk_duty_leader, desk_supervisor, desk_unit_officer, desk_collector, desk_auditor,
  desk_administrator;
GRANT SELECT ON field_task TO desk_wall;
GRANT SELECT, INSERT ON case_note TO desk_intake, desk_dispatcher, desk_duty_leader,
  desk_supervisor, desk_unit_officer, desk_collector;
GRANT SELECT ON case_note TO desk_auditor, desk_administrator;
GRANT SELECT, INSERT, UPDATE, DELETE ON presence, claim TO desk_intake, desk_dispatcher,
  desk_duty_leader, desk_supervisor, desk_unit_officer, desk_collector;
GRANT SELECT, INSERT, UPDATE (result) ON command_done TO desk_person;

GRANT INSERT, UPDATE ON cases TO desk_intake, desk_dispatcher, desk_duty_leader;
GRANT INSERT ON cases TO desk_collector;
GRANT UPDATE (version, state, clock, clock_started_at, near_at, due_at, remaining_s,
  reworked, supervision_level, disposal_due_at) ON cases TO desk_collector;
GRANT UPDATE (version, state, clock, clock_started_at, near_at, due_at, remaining_s,
  disposal_due_at, unit_id, unit_ids) ON cases TO desk_unit_officer;
GRANT UPDATE (version, state, supervision_level, clock, clock_started_at, near_at, due_at,
  remaining_s) ON cases TO desk_supervisor;

GRANT INSERT ON case_report TO desk_intake, desk_dispatcher, desk_duty_leader, desk_collector;
GRANT UPDATE (case_id, merged_from) ON case_report TO desk_intake, desk_dispatcher, desk_duty_leader;
GRANT INSERT ON photo TO desk_intake, desk_dispatcher, desk_duty_leader, desk_collector,
  desk_unit_officer;
GRANT INSERT, UPDATE ON task TO desk_dispatcher, desk_duty_leader;
GRANT UPDATE ON task TO desk_unit_officer, desk_intake, desk_supervisor, desk_collector;
GRANT INSERT, UPDATE ON field_task TO desk_intake, desk_dispatcher, desk_duty_leader;
GRANT UPDATE ON field_task TO desk_collector;
GRANT INSERT, UPDATE ON stage_timer TO desk_intake, desk_dispatcher, desk_duty_leader,
  desk_unit_officer, desk_collector, desk_supervisor;
GRANT UPDATE (lon, lat, position_at) ON person TO desk_collector, desk_unit_officer;

GRANT SELECT, INSERT, UPDATE, DELETE ON area, backdrop, unit, unit_area, person, person_area,
  component, unit_authorization, catalogue_item, calendar_day, calendar_year,
  working_window, setting, stage_limit, score_period TO desk_administrator;
GRANT INSERT, UPDATE ON cases, case_report, task, field_task, stage_timer TO desk_administrator;
GRANT SELECT ON case_chain TO desk_auditor, desk_administrator;
GRANT UPDATE ON setting TO desk_duty_leader;
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON case_log FROM PUBLIC;

-- Marks and alerts: written by the seat that runs the scheduler.
GRANT SELECT ON reminder_rule, timer_mark, alert, alert_answer TO desk_person;
GRANT SELECT, INSERT, UPDATE, DELETE ON reminder_rule TO desk_administrator;
GRANT INSERT ON timer_mark TO desk_dispatcher, desk_duty_leader, desk_supervisor,
  desk_administrator;
GRANT INSERT, UPDATE ON alert TO desk_dispatcher, desk_duty_leader, desk_supervisor,
  desk_intake, desk_administrator;
GRANT INSERT ON alert_answer TO desk_intake, desk_dispatcher, desk_duty_leader,
  desk_supervisor, desk_unit_officer, desk_collector, desk_administrator;

-- Obstruction.
GRANT SELECT ON obstruction TO desk_person;
GRANT INSERT ON obstruction TO desk_unit_officer;
GRANT UPDATE ON obstruction TO desk_dispatcher, desk_duty_leader, desk_unit_officer,
  desk_supervisor;

-- Evaluation.
GRANT SELECT ON frozen_period TO desk_person;
GRANT INSERT ON frozen_period TO desk_supervisor, desk_duty_leader;

-- Supervision.
GRANT SELECT ON order_wish TO desk_dispatcher, desk_duty_leader, desk_supervisor,
  desk_auditor, desk_administrator;
GRANT UPDATE (not_before, refusal, settled_at, order_id) ON order_wish TO desk_dispatcher,
  desk_duty_leader, desk_supervisor;
GRANT SELECT ON order_step, supervision_order, urge, coordination_item, meeting, group_member,
  accountability, special_case, negation_filing, unit_appeal, joint_template, whistle,
  whistle_call TO desk_person;
GRANT INSERT ON supervision_order TO desk_supervisor, desk_duty_leader, desk_dispatcher,
  desk_collector, desk_intake;
GRANT UPDATE ON supervision_order TO desk_supervisor, desk_duty_leader, desk_unit_officer,
  desk_collector, desk_intake, desk_dispatcher;
GRANT INSERT ON urge TO desk_supervisor, desk_duty_leader, desk_dispatcher, desk_intake;
GRANT UPDATE (answer, answered_at) ON urge TO desk_unit_officer;
GRANT INSERT, UPDATE ON coordination_item, meeting, accountability, special_case
  TO desk_supervisor, desk_duty_leader;
GRANT INSERT ON accountability, coordination_item TO desk_dispatcher, desk_collector, desk_intake;
GRANT SELECT, INSERT, UPDATE, DELETE ON group_member, joint_template TO desk_administrator;
GRANT INSERT ON negation_filing TO desk_intake, desk_duty_leader, desk_dispatcher;
GRANT UPDATE (reviewed_at, reviewed_by, verdict) ON negation_filing TO desk_duty_leader;
GRANT INSERT ON unit_appeal TO desk_unit_officer;
GRANT UPDATE (state, first_by, second_by, answer) ON unit_appeal TO desk_dispatcher,
  desk_intake, desk_duty_leader;
GRANT UPDATE (overtime_exempt) ON cases TO desk_intake;
GRANT INSERT, UPDATE ON whistle, whistle_call TO desk_dispatcher, desk_duty_leader;
GRANT UPDATE (arrived_at, signed_by, version) ON whistle_call TO desk_unit_officer;
