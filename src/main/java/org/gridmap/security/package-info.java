/**
 * Who may do what, and where: users, roles bound to an area and all below it, sign-in, audit. An
 * administrator's word counts everywhere; everybody else's only inside the areas granted, whatever
 * their level. Rights are read at each request; what a client says about itself is believed from
 * named proxies only. Rows of the audit are only ever added, dated and chained by the database; a
 * changed or missing one is found.
 */
@ApplicationModule(allowedDependencies = {"area", "platform"})
@NullMarked
package org.gridmap.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
