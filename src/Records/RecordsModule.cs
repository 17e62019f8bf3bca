using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Kernel;

namespace Palmares.Records;

/// <summary>The only wiring of Records.</summary>
public static class RecordsModule
{
    public static IServiceCollection AddRecords(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, RecordsModel>();
        return services.AddUseCases(typeof(RecordsModule).Assembly);
    }

    private sealed class RecordsModel : IModelPart
    {
        public void Apply(ModelBuilder model)
        {
            model.ApplyConfiguration(new Person.Mapping());
            model.ApplyConfiguration(new PersonMention.Mapping());
            model.ApplyConfiguration(new SnapshotPointer.Mapping());
        }
    }
}
