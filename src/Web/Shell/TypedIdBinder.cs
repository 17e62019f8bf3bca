using Microsoft.AspNetCore.Mvc.ModelBinding;
using Palmares.Kernel;

namespace Palmares.Web.Shell;

/// <summary>Binds ids from addresses and forms: <c>@page "{id}"</c> with a <c>PersonId id</c>.</summary>
internal sealed class TypedIdBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = context.Metadata.UnderlyingOrModelType;
        if (TypedIdKinds.IsUuid(type))
            return Make(typeof(UuidBinder<>), type);
        return TypedIdKinds.IsText(type) ? Make(typeof(TextBinder<>), type) : null;
    }

    private static IModelBinder Make(Type open, Type id) => (IModelBinder)Activator.CreateInstance(open.MakeGenericType(id))!;

    private sealed class UuidBinder<TId> : IModelBinder
        where TId : struct, ITypedId<TId>
    {
        public Task BindModelAsync(ModelBindingContext bindingContext) =>
            BindAsync(bindingContext, text => Guid.TryParse(text, out var value) ? TId.From(value) : (TId?)null);
    }

    private sealed class TextBinder<TId> : IModelBinder
        where TId : struct, ITextId<TId>
    {
        public Task BindModelAsync(ModelBindingContext bindingContext) => BindAsync<TId>(bindingContext, text => TId.From(text));
    }

    private static Task BindAsync<TId>(ModelBindingContext context, Func<string, TId?> read)
        where TId : struct
    {
        var value = context.ValueProvider.GetValue(context.ModelName);
        if (value == ValueProviderResult.None)
            return Task.CompletedTask;
        context.ModelState.SetModelValue(context.ModelName, value);
        if (string.IsNullOrWhiteSpace(value.FirstValue))
            return Task.CompletedTask;
        if (read(value.FirstValue) is { } id)
            context.Result = ModelBindingResult.Success(id);
        else
            context.ModelState.TryAddModelError(context.ModelName, context.ModelMetadata.ModelBindingMessageProvider.AttemptedValueIsInvalidAccessor(value.FirstValue, context.ModelMetadata.DisplayName ?? context.FieldName));
        return Task.CompletedTask;
    }
}
