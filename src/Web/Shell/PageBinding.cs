using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Palmares.Web.Shell;

/// <summary>How forms and addresses become values, and what is said in plain words when they do not.</summary>
internal sealed class PageBinding(IStringLocalizer<Texts> texts) : IConfigureOptions<MvcOptions>
{
    public void Configure(MvcOptions options)
    {
        options.ModelBinderProviders.Insert(0, new TypedIdBinderProvider());
        options.ModelBinderProviders.Insert(0, new DateBinderProvider());
        // What is required is the use case's to say, in words that fit the field.
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        var messages = options.ModelBindingMessageProvider;
        messages.SetValueMustBeANumberAccessor(_ => texts["Enter a number."]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => texts["Enter a number."]);
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => texts["“{0}” is not valid here.", value]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => texts["“{0}” is not valid here.", value]);
        messages.SetValueIsInvalidAccessor(value => texts["“{0}” is not valid here.", value]);
        messages.SetUnknownValueIsInvalidAccessor(_ => texts["This value is not valid here."]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => texts["This value is not valid here."]);
        messages.SetValueMustNotBeNullAccessor(_ => texts["Enter a value."]);
        messages.SetMissingBindRequiredValueAccessor(_ => texts["Enter a value."]);
    }
}
