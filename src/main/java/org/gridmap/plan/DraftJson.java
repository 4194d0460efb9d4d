package org.gridmap.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.gridmap.draft.Completion;
import org.gridmap.draft.Effect;
import org.springframework.boot.jackson.JacksonMixin;

/** How values of the draft are written to logs and answers: what is empty or null is left out. */
final class DraftJson {

  private DraftJson() {}

  @JacksonMixin(Effect.class)
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  interface WithoutEmptyMembers {}

  @JacksonMixin({Effect.Move.class, Effect.GridChange.class, Completion.Refusal.class})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  interface WithoutNulls {}
}
