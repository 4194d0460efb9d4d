/**
 * The door 入口: every request with a body passes here before anything reads it. A body has a size
 * and a pace by its kind; who has not signed in shares a small number of bodies being read with all
 * others like him, so that the public door can be flooded and staff work on. While the database
 * does not answer, nobody is let in to wait for it.
 */
@ApplicationModule(allowedDependencies = {"database", "platform"})
@NullMarked
package org.gridmap.door;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
