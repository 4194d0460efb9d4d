package org.gridmap.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Where a name and password come from that a program sends with each request. */
final class ProgramDetails extends WebAuthenticationDetails {

  private static final long serialVersionUID = 1L;

  ProgramDetails(HttpServletRequest request) {
    super(request);
  }
}
