/** The sheets of workbooks (xlsx) as tables: one header, one row for each thing. */
@NullMarked
package org.gridmap.source.sheet;

import org.jspecify.annotations.NullMarked;
