using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review;

/// <summary>The order in which the meeting takes nominations up, as somebody took it. A change is the next version.</summary>
internal sealed class Agenda
{
    public required AgendaId Id { get; init; }

    public required EditionId Edition { get; init; }

    public required int Version { get; init; }

    public required DateTimeOffset At { get; init; }

    public required UserId By { get; init; }

    public List<AgendaPlace> Places { get; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<Agenda>
    {
        public void Configure(EntityTypeBuilder<Agenda> builder)
        {
            builder.ToTable("review_agendas");
            builder.HasKey(agenda => agenda.Id);
            builder.HasIndex(agenda => new { agenda.Edition, agenda.Version }).IsUnique();
            builder.HasMany(agenda => agenda.Places).WithOne().HasForeignKey(place => place.Agenda);
        }
    }
}

internal sealed class AgendaPlace
{
    public required AgendaId Agenda { get; init; }

    public required NominationId Nomination { get; init; }

    public required int Position { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<AgendaPlace>
    {
        public void Configure(EntityTypeBuilder<AgendaPlace> builder)
        {
            builder.ToTable("review_agenda_places");
            builder.HasKey(place => new { place.Agenda, place.Nomination });
        }
    }
}
