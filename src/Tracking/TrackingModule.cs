using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Kernel;
using Palmares.Letters;

namespace Palmares.Tracking;

/// <summary>The only wiring of Tracking.</summary>
public static class TrackingModule
{
    public static IServiceCollection AddTracking(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, TrackingModel>();
        services.AddSingleton<IEditionTables, TrackingTables>();
        services.AddLetterKinds(typeof(TrackingLetters));
        services.AddScoped<AddToCohort>();
        services.AddScoped<IPersonalData, OptingIn.OptInsAbout>();
        services.AddSingleton<LineagesInMemory>();
        services.AddScoped<Indicators.FigureStanding>();
        services.AddScoped<OptedIn>();
        services.AddScoped<Outcomes.ReadCareers>();
        services.AddScoped<Outcomes.StudyMatching>();
        services.AddScoped<Outcomes.StudyOutcomes>();
        return services.AddUseCases(typeof(TrackingModule).Assembly);
    }

    private sealed class TrackingModel : IModelPart
    {
        public void Apply(ModelBuilder model)
        {
            model.ApplyConfiguration(new Cohort.Mapping());
            model.ApplyConfiguration(new CohortMember.Mapping());
            model.ApplyConfiguration(new LineageDecision.Mapping());
            model.ApplyConfiguration(new FigureSet.Mapping());
            model.ApplyConfiguration(new FiguresOfPerson.Mapping());
            model.ApplyConfiguration(new ComparedPerson.Mapping());
            model.ApplyConfiguration(new SuccessionOfGroup.Mapping());
            model.ApplyConfiguration(new OptIn.Mapping());
            model.ApplyConfiguration(new OutcomeStudy.Mapping());
        }
    }
}
