alter table plan drop constraint plan_state_is_known;
alter table plan add constraint plan_state_is_known check
  (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'SCHEDULED', 'PUBLISHED', 'RETURNED', 'ABANDONED'));
comment on column plan.planned_for is
  'When it is meant to become valid; of a SCHEDULED plan the moment at which it is published by itself';
create index plan_scheduled_ix on plan (planned_for) where state = 'SCHEDULED';

alter table plan_step add column deed text;
update plan_step set deed = case state
  when 'SUBMITTED' then 'SUBMIT' when 'APPROVED' then 'APPROVE' when 'RETURNED' then 'RETURN'
  when 'PUBLISHED' then 'PUBLISH' when 'ABANDONED' then 'ABANDON' else 'CHANGE' end;
alter table plan_step alter column deed set not null;
alter table plan_step add column refusal jsonb;
comment on column plan_step.deed is 'What was done; two deeds may lead to one state';
comment on column plan_step.refusal is
  'Of a publication that could not take effect: the type of the problem and its text by language';
