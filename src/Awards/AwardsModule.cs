using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Palmares.Kernel;
using Palmares.Letters;
using Palmares.Records;

namespace Palmares.Awards;

/// <summary>The only wiring of Awards.</summary>
public static class AwardsModule
{
    public static IServiceCollection AddAwards(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, AwardsModel>();
        services.AddSingleton<IEditionTables, AwardsTables>();
        services.AddSingleton<KeptAwards>();
        services.AddScoped<INomineesAtStake, NomineesAtStake>();
        // The pages bring fonts along; an installation adds those for scripts that are not among them.
        services.TryAddSingleton(provider => FontFolders.Read(Path.Combine(AppContext.BaseDirectory, "wwwroot", "dist", "print"), provider.GetService<IConfiguration>()?["Palmares:Fonts"]));
        services.AddScoped<IPersonalData, Consenting.NominationsAbout>();
        services.AddScoped<IRetained, Consenting.NominationsRetained>();
        services.AddScoped<Merging.MergeLetters>();
        services.AddScoped<SetAsideLetters>();
        services.AddScoped<ILetterSubjects, NominationLetters>();
        services.AddScoped<ISealedThings, SealedNominations>();
        services.AddLetterKinds(
            typeof(NomineeLetters), typeof(SupportLetters), typeof(NominatingLetters), typeof(LaureateLetters), typeof(HonourLetters), typeof(DueProcessLetters), typeof(RollLetters));
        services.AddScoped<IReminderSource, ConsentReminders>().AddScoped<IReminderSource, EndorsementReminders>().AddScoped<IReminderSource, DraftReminders>()
            .AddScoped<IReminderSource, ReportReminders>();
        return services.AddUseCases(typeof(AwardsModule).Assembly);
    }

    private sealed class AwardsModel : IModelPart
    {
        public void Apply(ModelBuilder model) => model.ApplyConfigurationsFromAssembly(typeof(AwardsModule).Assembly);
    }
}
