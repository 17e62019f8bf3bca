using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Records;
using static Palmares.Engagement.TextRules;

namespace Palmares.Engagement.Code;

[ActName("engagement.implementation-recorded")]
public sealed record ImplementationRecorded(ImplementationId Implementation, ImplementationKind Kind, bool Maintained) : Act;

/// <summary>Writes down that open source carries a standard out: where it lies, who says so, and who maintains it as far as the record knows.</summary>
public sealed class RecordImplementation(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock, ReadTimeline timeline, ReadHolders holders)
{
    public sealed record Input
    {
        public required string Standard { get; init; }

        /// <summary>The standard in the public record.</summary>
        public RecordRef? Record { get; init; }

        public required string Name { get; init; }
        public ImplementationKind Kind { get; init; }

        /// <summary>The address of the repository.</summary>
        public required string Repository { get; init; }

        /// <summary>As the repository names it, such as Apache-2.0.</summary>
        public string? Licence { get; init; }

        /// <summary>The group of maintainers as the record names it, such as Kubernetes, sig/sig-network.</summary>
        public GroupKey? Maintainers { get; init; }

        public required string SourceUrl { get; init; }
        public required PartialDate? SourceDate { get; init; }
    }

    public async Task<Result<ImplementationId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.TellStory))
            return KernelErrors.NotPermitted;
        if (ImplementationRules.Refuse(input) is { } refusal)
            return refusal;
        if (input.Record is { } record && await timeline.RunAsync(record, ct) is null)
            return EngagementErrors.NotInRecord.With(record.Key.Length > 60 ? record.Key[..60] + "…" : record.Key);
        if (input.Maintainers is { } group && !(await holders.RunAsync([group], by, ct)).ContainsKey(group))
            return EngagementErrors.NoSuchMaintainers.With(group.Value.Length > 60 ? group.Value[..60] + "…" : group.Value, group.Body.Length > 60 ? group.Body[..60] + "…" : group.Body);
        var repository = input.Repository.Trim();
        var standard = input.Standard.Trim();
        if (await db.Set<Implementation>().AnyAsync(one => one.WithdrawnAt == null && one.Repository == repository && one.Standard == standard, ct))
            return EngagementErrors.ImplementationAlready;

        var made = new Implementation
        {
            Id = ids.New<ImplementationId>(), Standard = standard, RecordSource = input.Record?.Source, RecordKey = input.Record?.Key, Name = input.Name.Trim(), Kind = input.Kind, Repository = repository,
            Licence = string.IsNullOrWhiteSpace(input.Licence) ? null : input.Licence.Trim(), MaintainedBody = input.Maintainers?.Body, MaintainedGroup = input.Maintainers?.Value,
            SourceUrl = input.SourceUrl.Trim(), SourceDate = input.SourceDate!.Value, RecordedAt = clock.GetUtcNow(),
        };
        db.Set<Implementation>().Add(made);
        acts.Record(new ImplementationRecorded(made.Id, made.Kind, made.Maintainers is not null), by);
        await db.SaveChangesAsync(ct);
        return made.Id;
    }
}

/// <summary>What must be said of an implementation.</summary>
internal static class ImplementationRules
{
    public static Error? Refuse(RecordImplementation.Input input) =>
        Missing(input.Standard, EngagementErrors.StandardMissing) ?? TooLong(input.Standard, Implementation.StandardLength, "Standard")
        ?? Missing(input.Name, EngagementErrors.ImplementationNameMissing) ?? TooLong(input.Name, Implementation.NameLength, "Name")
        ?? Address(input.Repository, "Repository") ?? TooLong(input.Licence ?? "", Implementation.LicenceLength, "Licence")
        ?? (input.Record is { } record && (string.IsNullOrWhiteSpace(record.Source) || string.IsNullOrWhiteSpace(record.Key)) ? EngagementErrors.RecordHalf : null)
        ?? (input.Maintainers is { } group && (string.IsNullOrWhiteSpace(group.Body) || string.IsNullOrWhiteSpace(group.Value)) ? EngagementErrors.MaintainersHalf : null)
        ?? Address(input.SourceUrl, "SourceUrl")
        ?? (input.SourceDate is null ? EngagementErrors.SourceDayMissing : null);

    private static Error? Address(string text, string place) => IsWebAddress(text) ? TooLong(text, Implementation.AddressLength, place) : EngagementErrors.SourceNotAnAddress.With(text.Length > 60 ? text[..60] + "…" : text).At(place);
}
