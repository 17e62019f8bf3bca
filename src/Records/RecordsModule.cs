using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Kernel;
using Palmares.Records.Searching;

namespace Palmares.Records;

/// <summary>The only wiring of Records.</summary>
public static class RecordsModule
{
    public static IServiceCollection AddRecords(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, RecordsModel>();
        services.AddSingleton<IEditionTables, RecordsTables>();
        services.AddScoped<IRelinkRecord, Identity.RelinkRecord>();
        services.AddSingleton<RecordFolder>();
        services.AddSingleton<SearchIndex>();
        services.AddScoped<FindEntries>();
        services.AddScoped<PersonMentions>();
        services.AddScoped<OrganisationBooks>();
        services.AddScoped<Importing.Mappings>();
        services.AddSingleton<RecordStore>();
        services.AddSingleton<IMentionSource>(provider => provider.GetRequiredService<RecordStore>());
        return services.AddUseCases(typeof(RecordsModule).Assembly);
    }

    private sealed class RecordsModel : IModelPart
    {
        public void Apply(ModelBuilder model)
        {
            model.ApplyConfiguration(new Person.Mapping());
            model.ApplyConfiguration(new PersonMention.Mapping());
            model.ApplyConfiguration(new IdentityDecision.Mapping());
            model.ApplyConfiguration(new OpenQuestion.Mapping());
            model.ApplyConfiguration(new SnapshotPointer.Mapping());
            model.ApplyConfiguration(new ImportRun.Mapping());
            model.ApplyConfiguration(new ImportFile.Mapping());
            model.ApplyConfiguration(new ImportRejection.Mapping());
            model.ApplyConfiguration(new RawFile.Mapping());
            model.ApplyConfiguration(new SearchPart.Mapping());
            model.ApplyConfiguration(new SearchState.Mapping());
            model.ApplyConfiguration(new OrganisationStatement.Mapping());
            model.ApplyConfiguration(new DeclinedSuggestion.Mapping());
            model.ApplyConfiguration(new Correction.Mapping());
            model.ApplyConfiguration(new CorrectionStep.Mapping());
            model.ApplyConfiguration(new TableMapping.Mapping());
            model.ApplyConfiguration(new MemberStanding.Mapping());
        }
    }
}
