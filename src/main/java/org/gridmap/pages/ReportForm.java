package org.gridmap.pages;

/** The report as typed into the form: where it is, and what is the matter. */
record ReportForm(PlaceWords place, ReportWords report) {}
