namespace Palmares.Tracking;

/// <summary>How a body's pipeline moves; no single person is in it.</summary>
/// <param name="Active">People with a part in the last 36 months.</param>
/// <param name="Newcomers">Of them, whose first record lies in these months.</param>
/// <param name="Rising">Of those with an earlier record, whose pace is above their own and their cohort's with a probability of at least nine in ten. Small counts are null.</param>
public sealed record Pipeline(string Body, int Active, int? Newcomers, int? Rising);

/// <summary>Of those whose first record in a body falls into the same years, how many came to edit and to lead.</summary>
/// <param name="From">The first of five years.</param>
/// <param name="Edited">Named as editor since; null for a small count.</param>
/// <param name="Led">Held a leading role since; null for a small count.</param>
/// <param name="YearsToEdit">Median years from the first record, of those who did; null below five.</param>
public sealed record Entrants(int From, int People, int? Edited, int? Led, double? YearsToEdit, double? YearsToLead);
