using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Engagement;

public readonly record struct ImplementationId(Guid Value) : ITypedId<ImplementationId>
{
    public static ImplementationId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public enum ImplementationKind
{
    Implementation,

    /// <summary>By the group that wrote the standard.</summary>
    Reference,

    TestSuite,
    Library,
}

/// <summary>Open source that carries a standard out, with the page that says so.</summary>
internal sealed class Implementation
{
    public const int NameLength = 160, StandardLength = SuccessStory.StandardLength, AddressLength = 500, LicenceLength = 60, BodyLength = 60, GroupLength = 200, ReasonLength = 1000;

    public required ImplementationId Id { get; init; }

    public required string Standard { get; init; }

    /// <summary>The standard in the public record.</summary>
    public string? RecordSource { get; init; }

    public string? RecordKey { get; init; }

    public required string Name { get; init; }

    public required ImplementationKind Kind { get; init; }

    public required string Repository { get; init; }

    public string? Licence { get; init; }

    /// <summary>The group of maintainers as the public record names it.</summary>
    public string? MaintainedBody { get; init; }

    public string? MaintainedGroup { get; init; }

    /// <summary>The page that says that it carries the standard out.</summary>
    public required string SourceUrl { get; init; }

    public required PartialDate SourceDate { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    public RecordRef? Record => RecordSource is { } source ? new RecordRef(source, RecordKey!) : null;

    public GroupKey? Maintainers => MaintainedBody is { } body ? new GroupKey(body, MaintainedGroup!) : null;

    internal sealed class Mapping : IEntityTypeConfiguration<Implementation>
    {
        public void Configure(EntityTypeBuilder<Implementation> builder)
        {
            builder.ToTable("engagement_implementations");
            builder.HasKey(one => one.Id);
            builder.Ignore(one => one.Record);
            builder.Ignore(one => one.Maintainers);
            builder.Property(one => one.Standard).HasMaxLength(StandardLength);
            builder.Property(one => one.RecordSource).HasMaxLength(60);
            builder.Property(one => one.RecordKey).HasMaxLength(StandardLength);
            builder.Property(one => one.Name).HasMaxLength(NameLength);
            builder.Property(one => one.Repository).HasMaxLength(AddressLength);
            builder.Property(one => one.Licence).HasMaxLength(LicenceLength);
            builder.Property(one => one.MaintainedBody).HasMaxLength(BodyLength);
            builder.Property(one => one.MaintainedGroup).HasMaxLength(GroupLength);
            builder.Property(one => one.SourceUrl).HasMaxLength(AddressLength);
            builder.HasIndex(one => one.Standard);
        }
    }
}
