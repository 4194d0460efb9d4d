package org.gridmap.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gridmap.incident.IncidentSummary.Named;
import org.gridmap.people.ChainLink;
import org.gridmap.people.Contact;
import org.gridmap.people.Presence;
import org.gridmap.people.Responsibility;
import org.jspecify.annotations.Nullable;

/**
 * Who serves an incident, for its staff.
 *
 * @param responsible who must act by the rules now first, then everybody who serves the place
 * @param chain who was looked at on the way there, in order; the last link is the answer
 * @param proposed the handler by the rules now; null: none
 * @param ownerPresence the person with whom it is looked for; null: it is in a queue, or with an
 *     account that is nobody's
 * @param coResponsible other grids that its extent touches, by their share
 * @param compounds residential compounds that its extent touches, by their share
 * @param severity to which the escalation raised it; null: that of its category
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Serving(
    List<Contact> responsible,
    List<ChainLink> chain,
    @Nullable String proposed,
    @Nullable Presence ownerPresence,
    List<Named> coResponsible,
    List<Named> compounds,
    @Nullable String severity) {

  static final Serving NOBODY =
      new Serving(List.of(), List.of(), null, null, List.of(), List.of(), null);

  Serving {
    responsible = List.copyOf(responsible);
    chain = List.copyOf(chain);
    coResponsible = List.copyOf(coResponsible);
    compounds = List.copyOf(compounds);
  }

  /** The same, of an incident with an extent. */
  Serving sharing(List<Named> grids, List<Named> touched) {
    return new Serving(responsible, chain, proposed, ownerPresence, grids, touched, severity);
  }

  /** The same, of a raised severity. */
  Serving raised(@Nullable String to) {
    return new Serving(responsible, chain, proposed, ownerPresence, coResponsible, compounds, to);
  }

  static Serving of(
      Responsibility byRule,
      List<Contact> around,
      @Nullable String proposed,
      @Nullable Presence owner) {
    Set<Contact> all = new LinkedHashSet<>();
    if (byRule.person() != null) {
      all.add(
          new Contact(
              Objects.requireNonNull(byRule.role()),
              byRule.person().name(),
              byRule.person().phone()));
    }
    all.addAll(around);
    return new Serving(
        new ArrayList<>(all), byRule.chain(), proposed, owner, List.of(), List.of(), null);
  }
}
