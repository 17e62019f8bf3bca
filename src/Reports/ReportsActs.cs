using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Reports.Archiving;

namespace Palmares.Reports;

/// <summary>A whole edition was taken out as a file. Whoever has that file has read everything.</summary>
/// <param name="ContentHash">The hash of what was in it.</param>
[ActName("reports.edition-exported")]
public sealed record EditionExported(EditionId Edition, ArchiveKind Kind, string ContentHash) : Act;

/// <summary>A whole edition was brought in from another installation.</summary>
/// <param name="ContentHash">The hash of what was in it.</param>
[ActName("reports.edition-imported")]
public sealed record EditionImported(EditionId Edition, string ContentHash) : Act;
