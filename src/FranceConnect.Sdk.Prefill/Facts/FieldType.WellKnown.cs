using System.Globalization;
using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FranceConnect.Sdk.Prefill.Internal;

namespace FranceConnect.Sdk.Prefill;

public abstract partial class FieldType
{
    /// <summary>A line of text, <c>string</c>.</summary>
    public static FieldType<string> Text { get; } = OfText("string");

    /// <summary>A name of a person, <c>name</c>.</summary>
    public static FieldType<string> PersonName { get; } = OfText("name");

    /// <summary>An e-mail address, <c>email</c>.</summary>
    public static FieldType<string> Email { get; } = OfText("email");

    /// <summary>A telephone number, <c>phone</c>.</summary>
    public static FieldType<string> Phone { get; } = OfText("phone");

    /// <summary>A French postal code, <c>postalCode</c>.</summary>
    public static FieldType<string> PostalCode { get; } = OfText("postalCode");

    /// <summary>« Madame » or « Monsieur », <c>civility</c>.</summary>
    public static FieldType<string> Civility { get; } = OfText("civility");

    /// <summary>One of the values of the field, <c>enum</c>.</summary>
    public static FieldType<string> Choice { get; } = OfText("enum");

    /// <summary>Several of the values of the field, <c>set</c>.</summary>
    public static FieldType<string> Choices { get; } = OfText("set");

    /// <summary>A list of texts, <c>list</c>.</summary>
    public static FieldType<string> List { get; } = OfText("list");

    /// <summary>Days of the week, <c>weekdays</c>.</summary>
    public static FieldType<string> Weekdays { get; } = OfText("weekdays");

    /// <summary>Days and hours of a week, <c>schedule</c>.</summary>
    public static FieldType<string> Schedule { get; } = OfText("schedule");

    /// <summary>A bank account number, <c>iban</c>.</summary>
    public static FieldType<string> Iban { get; } = OfText("iban");

    /// <summary>A document; the value is the application's own reference to it, <c>file</c>.</summary>
    public static FieldType<string> File { get; } = OfText("file");

    /// <summary>Yes or no, typed <c>true</c>, <c>on</c> or <c>false</c>, <c>bool</c>.</summary>
    public static FieldType<bool> Boolean { get; } =
        new(
            "bool",
            ParseBoolean,
            static value => value ? "true" : "false",
            static (w, value) => w.WriteBooleanValue(value)
        );

    /// <summary>A whole number, <c>int</c>.</summary>
    public static FieldType<int> WholeNumber { get; } =
        new(
            "int",
            static (string text, out int value) =>
                int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value),
            static value => value.ToString(CultureInfo.InvariantCulture),
            static (w, value) => w.WriteNumberValue(value)
        );

    /// <summary>An amount in euros, <c>money</c>; a comma or a point.</summary>
    public static FieldType<decimal> Money { get; } = OfDecimal("money");

    /// <summary>A number, <c>decimal</c>; a comma or a point.</summary>
    public static FieldType<decimal> Number { get; } = OfDecimal("decimal");

    /// <summary>A date of civil status, whose day or month may be unknown: <c>2020-06-01</c>, <c>2020-06</c>, <c>2020</c>; <c>partialDate</c>.</summary>
    public static FieldType<PartialDate> PartialDate { get; } =
        new("partialDate", CivilDate.TryRead, CivilDate.Print, null);

    /// <summary>A date, <c>2026-09-01</c>; <c>date</c>.</summary>
    public static FieldType<PartialDate> Date { get; } =
        new(
            "date",
            static (string text, out PartialDate value) => CivilDate.TryRead(text, out value) && value.IsComplete,
            CivilDate.Print,
            null
        );

    /// <summary>A month, <c>2026-09</c>; <c>yearMonth</c>.</summary>
    public static FieldType<YearMonth> YearMonth { get; } =
        new("yearMonth", Prefill.YearMonth.TryParse, static value => value.ToString(), null);

    /// <summary>The sex of civil status, <c>F</c> or <c>M</c>; <c>gender</c>.</summary>
    public static FieldType<Sexe> Gender { get; } =
        new(
            "gender",
            static (string text, out Sexe value) =>
            {
                value = Sexe.From(text);
                return value.IsKnown;
            },
            static value => value.ToString(),
            null
        );

    /// <summary>A commune's Insee code, <c>cogCommune</c>.</summary>
    public static FieldType<CommuneCode> Commune { get; } =
        new("cogCommune", CommuneCode.TryParse, static value => value.Value, null);

    /// <summary>A country's Insee code, <c>cogCountry</c>.</summary>
    public static FieldType<CountryCode> Country { get; } =
        new("cogCountry", CountryCode.TryParse, static value => value.Value, null);

    private static FieldType<string> OfText(string name) =>
        new(
            name,
            static (string text, out string value) =>
            {
                value = text;
                return true;
            },
            static value => value,
            null
        );

    private static FieldType<decimal> OfDecimal(string name) =>
        new(
            name,
            static (string text, out decimal value) =>
                decimal.TryParse(
                    text.Replace(',', '.'),
                    NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out value
                ),
            static value => value.ToString(CultureInfo.InvariantCulture),
            static (w, value) => w.WriteNumberValue(value)
        );

    private static bool ParseBoolean(string text, out bool value)
    {
        value = text is "true" or "on" or "True";
        return value || text is "false" or "False";
    }
}
