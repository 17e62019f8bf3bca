using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using Palmares.Kernel;

namespace Palmares.Web.Shell;

/// <summary>Binds the three fields of <c>pm-date</c> (and a plain ISO date) to a <see cref="DateOnly"/> or a <see cref="PartialDate"/>.</summary>
internal sealed class DateBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = context.Metadata.UnderlyingOrModelType;
        return type == typeof(DateOnly) || type == typeof(PartialDate) ? new DateBinder(type == typeof(DateOnly)) : null;
    }
}

internal sealed class DateBinder(bool wholeDay) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var name = bindingContext.ModelName;
        var (day, month, year) = (Part("Day"), Part("Month"), Part("Year"));
        var plain = bindingContext.ValueProvider.GetValue(name).FirstValue?.Trim() ?? "";
        var typed = day + month + year + plain;
        bindingContext.ModelState.SetModelValue(name, typed, typed);
        if (typed.Length == 0)
            return Task.CompletedTask;

        var text = plain.Length > 0 ? plain : string.Join('-', new[] { year.PadLeft(4, '0'), Two(month), Two(day) }.Where(part => part.Length > 0));
        if (PartialDate.TryParse(text, out var date) && (!wholeDay || date.Precision == DatePrecision.Day) && (month.Length > 0 || day.Length == 0))
            bindingContext.Result = ModelBindingResult.Success(wholeDay ? date.Earliest : date);
        else
            bindingContext.ModelState.TryAddModelError(name, Complaint(bindingContext));
        return Task.CompletedTask;

        string Part(string part)
        {
            var key = name + "." + part;
            var value = bindingContext.ValueProvider.GetValue(key);
            if (value != ValueProviderResult.None)
                bindingContext.ModelState.SetModelValue(key, value);
            return value.FirstValue?.Trim() ?? "";
        }
    }

    private static string Two(string part) => part.Length == 0 ? "" : part.PadLeft(2, '0');

    private string Complaint(ModelBindingContext context)
    {
        var texts = context.HttpContext.RequestServices.GetRequiredService<IStringLocalizer<Texts>>();
        return wholeDay ? texts["Enter a real date, for example 27 3 2027."] : texts["Enter a real date, for example 27 3 2027, or only a month and year, or a year."];
    }

    internal static (string Day, string Month, string Year) Parts(object? model) => model switch
    {
        DateOnly date => (Number(date.Day), Number(date.Month), Number(date.Year)),
        PartialDate date => (Number(date.Day), Number(date.Month), Number(date.Year)),
        _ => ("", "", ""),
    };

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
