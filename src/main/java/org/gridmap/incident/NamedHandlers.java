package org.gridmap.incident;

import org.gridmap.lifecycle.Deed;
import org.gridmap.lifecycle.DeedRequest;
import org.gridmap.lifecycle.Handler;
import org.gridmap.lifecycle.Particulars;
import org.gridmap.people.PersonAccounts;
import org.gridmap.people.RoleHolders;
import org.gridmap.platform.Problem;
import org.gridmap.security.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The handlers that deeds name: an incident is given only to somebody there is. */
@Component
class NamedHandlers {

  private final Responsibilities responsibilities;
  private final RoleHolders people;
  private final Users users;

  NamedHandlers(Responsibilities responsibilities, RoleHolders people, Users users) {
    this.responsibilities = responsibilities;
    this.people = people;
    this.users = users;
  }

  /**
   * What is said with a deed, with the handler by the rules where none was named.
   *
   * @throws Problem {@code UNKNOWN_HANDLER} for a person who is not known
   */
  Particulars complete(DeedRequest request, long incident) {
    Particulars said = request.particulars();
    String to = said.to();
    if (request.deed() != Deed.DISPATCH && request.deed() != Deed.TRANSFER) {
      return said;
    }
    if (to == null && request.deed() == Deed.DISPATCH) {
      return responsibilities
          .findHandler(incident)
          .map(handler -> said.naming(handler.toString()))
          .orElse(said);
    }
    requireKnown(to);
    return said;
  }

  private void requireKnown(@Nullable String to) {
    Handler handler = to == null ? null : Handler.read(to).orElse(null);
    if (handler == null || !handler.isPerson()) {
      return;
    }
    String code = handler.code();
    String own = PersonAccounts.ownCode("");
    boolean known =
        code.startsWith(own)
            ? users.find(code.substring(own.length())).isPresent()
            : people.findId(code).isPresent();
    if (!known) {
      throw new Problem(IncidentProblem.UNKNOWN_HANDLER).with("handler", code);
    }
  }
}
