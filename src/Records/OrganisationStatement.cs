using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Records;

/// <summary>Something a steward stated about an organisation.</summary>
public readonly record struct StatementId(Guid Value) : ITypedId<StatementId>
{
    public static StatementId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public enum StatementKind
{
    /// <summary>The name is another spelling of the other organisation.</summary>
    Alias,

    /// <summary>The organisation was part of the other, from when to when.</summary>
    Parent,

    /// <summary>The organisation is of this kind: university, manufacturer, regulator…</summary>
    Category,
}

/// <summary>What a steward stated about an organisation; it holds until it is withdrawn. Never changed otherwise.</summary>
internal sealed class OrganisationStatement
{
    public const int NameLimit = 400;
    public const int CategoryLimit = 80;
    public const int ReasonLimit = 1000;

    public required StatementId Id { get; init; }

    public required StatementKind Kind { get; init; }

    public required OrganisationKey Organisation { get; init; }

    /// <summary>The organisation it is an alias or a part of.</summary>
    public OrganisationKey? Other { get; init; }

    public string? Category { get; init; }

    public PartialDate? From { get; init; }

    public PartialDate? To { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string By { get; init; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    public string? WithdrawnBy { get; set; }

    public bool Holds => WithdrawnAt is null;

    internal sealed class Mapping : IEntityTypeConfiguration<OrganisationStatement>
    {
        public void Configure(EntityTypeBuilder<OrganisationStatement> builder)
        {
            builder.ToTable("records_organisation_statements");
            builder.Ignore(statement => statement.Holds);
            builder.Property(statement => statement.Organisation).HasMaxLength(NameLimit);
            builder.Property(statement => statement.Other).HasMaxLength(NameLimit);
            builder.Property(statement => statement.Category).HasMaxLength(CategoryLimit);
            builder.Property(statement => statement.Reason).HasMaxLength(ReasonLimit);
            builder.Property(statement => statement.By).HasMaxLength(80);
            builder.Property(statement => statement.WithdrawnBy).HasMaxLength(80);
            builder.HasIndex(statement => statement.Organisation);
            builder.HasIndex(statement => statement.Other);
        }
    }
}

/// <summary>A suggestion a steward said no to; it is not made again. One that was accepted is a statement.</summary>
internal sealed class DeclinedSuggestion
{
    public required StatementKind Kind { get; init; }

    public required OrganisationKey Organisation { get; init; }

    /// <summary>The other organisation's key, or the category.</summary>
    public required string Other { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string By { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<DeclinedSuggestion>
    {
        public void Configure(EntityTypeBuilder<DeclinedSuggestion> builder)
        {
            builder.ToTable("records_declined_suggestions");
            builder.HasKey(declined => new { declined.Kind, declined.Organisation, declined.Other });
            builder.Property(declined => declined.Organisation).HasMaxLength(OrganisationStatement.NameLimit);
            builder.Property(declined => declined.Other).HasMaxLength(OrganisationStatement.NameLimit);
            builder.Property(declined => declined.By).HasMaxLength(80);
        }
    }
}
