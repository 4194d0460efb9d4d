/**
 * Whether the database 数据库 answers and takes writes. It is asked on a connection of its own; what
 * waits on a silent one is ended, so that nobody waits for it.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.gridmap.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
