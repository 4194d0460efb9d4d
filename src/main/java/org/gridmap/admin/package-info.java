/**
 * The administrator's desk: users and what they may do, what the page says about itself, how the
 * service is. Everything on the page {@code /admin} is an interface under {@code /api/v1/admin}
 * first; who may come in is said once, by the security filters. Nobody imports this package.
 */
@NullMarked
package org.gridmap.admin;

import org.jspecify.annotations.NullMarked;
