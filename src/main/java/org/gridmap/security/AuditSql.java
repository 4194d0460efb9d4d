package org.gridmap.security;

/** The statements that check the chains of the audit and cut what is old. */
final class AuditSql {

  /**
   * The first fault of each stream. The text of a row is spelled out here, not asked of the
   * database's own function: whoever changes rows could change that function too.
   */
  static final String FIRST_FAULTS =
      """
      with cut as (
        select distinct on (stream) stream, seq, hash from audit_anchor
        order by stream, seq desc
      ), linked as (
        select a.*, c.seq as cut_seq,
          lag(a.seq, 1, coalesce(c.seq, 0)) over w as seq_before,
          lag(a.hash, 1, coalesce(c.hash, decode(repeat('00', 32), 'hex'))) over w as hash_before
        from audit a left join cut c on c.stream = a.stream
        window w as (partition by a.stream order by a.seq)
      ), fault as (
        select stream,
          case when seq = seq_before + 1 then seq else seq_before + 1 end as seq,
          case when seq <> seq_before + 1 then 'MISSING' else 'CHANGED' end as kind
        from linked
        where seq is null
          or seq <> seq_before + 1
          or previous <> hash_before
          or stream <> split_part(action, '.', 1)
          or hash <> sha256(convert_to(jsonb_build_array(stream, seq, encode(previous, 'hex'),
            to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
            actor, action, subject, detail, address)::text, 'UTF8'))
      ), ending as (
        select coalesce(s.name, l.stream) as stream, l.seq, l.hash,
          s.seq as told_seq, s.hash as told_hash
        from audit_stream s full join (
          select distinct on (stream) stream, seq, hash
          from (
            select stream, seq, hash from audit where seq is not null
            union all select stream, seq, hash from cut
          ) kept
          order by stream, seq desc) l on l.stream = s.name
      ), tail as (
        select stream,
          case when told_seq > coalesce(seq, 0) then coalesce(seq, 0) + 1 else seq end as seq,
          case when told_seq > coalesce(seq, 0) then 'MISSING' else 'CHANGED' end as kind
        from ending
        where (told_seq, told_hash) is distinct from (seq, hash)
      )
      select distinct on (stream) stream, seq, kind
      from (select * from fault union all select * from tail) found
      order by stream, seq, kind
      """;

  static final String HEADS =
      "select name, seq, encode(hash, 'hex') as hash from audit_stream order by name";

  static final String COUNT = "select count(*), count(distinct stream) from audit";

  /** Nobody writes into a stream while its old rows go. */
  static final String LOCK_STREAMS = "select name from audit_stream order by name for update";

  /** Of each stream the rows before the first one that must stay, counted. */
  static final String LIST_CUTS =
      """
      select old.stream, count(*) as rows, max(old.seq) as seq, max(old.at) as last_at
      from audit old
      where old.at < :before and not exists (
        select from audit young
        where young.stream = old.stream and young.seq < old.seq and young.at >= :before)
      group by old.stream order by old.stream
      """;

  static final String ANCHOR =
      """
      insert into audit_anchor (stream, seq, hash, at)
      select stream, seq, hash, :at from audit where stream = :stream and seq = :seq
      """;

  static final String LET_CUT = "select set_config('gridmap.audit_cut', :cut, true)";

  static final String CUT = "delete from audit where stream = :stream and seq <= :seq";

  private AuditSql() {}
}
