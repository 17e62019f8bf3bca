using Microsoft.EntityFrameworkCore;

namespace Palmares.Kernel;

/// <summary>A module's part of the database model. One a module, internal, registered by the module's <c>AddXxx</c>.</summary>
public interface IModelPart
{
    void Apply(ModelBuilder model);
}
