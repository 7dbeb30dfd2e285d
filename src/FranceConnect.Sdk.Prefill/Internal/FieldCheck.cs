using System.Globalization;
using System.Text.RegularExpressions;

namespace FranceConnect.Sdk.Prefill.Internal;

/// <summary>The bounds of a field against a typed value.</summary>
internal sealed class FieldCheck(DateTimeOffset now)
{
    private const string EmailShape = @"^[^@\s]+@[^@\s]+\.[^@\s.]+$";
    private const string IbanShape = "^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$";
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    private readonly string _today = FrenchTime.Of(now).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public FieldFaultKind? Of(PrefillField value)
    {
        var (field, bounds, text) = (value.Field, value.Field.Constraints, value.Text);
        return !value.IsValid ? FieldFaultKind.NotOfType
            : text.Length < bounds.MinLength ? FieldFaultKind.TooShort
            : text.Length > bounds.MaxLength ? FieldFaultKind.TooLong
            : bounds.Values.Count > 0 && !ItemsOf(field, text).All(bounds.Values.Contains) ? FieldFaultKind.NotAChoice
            : ItemsOf(field, text).Length > bounds.MaxItems ? FieldFaultKind.TooMany
            : bounds.Pattern is { } pattern && !Matches(text, pattern) ? FieldFaultKind.WrongShape
            : !HasTypeShape(field, text) ? FieldFaultKind.NotOfType
            : IsOutOfRange(bounds, text) ? FieldFaultKind.OutOfRange
            : bounds.NotAfterToday && Compare(text) > 0 ? FieldFaultKind.AfterToday
            : bounds.NotBeforeToday && Compare(text) < 0 ? FieldFaultKind.BeforeToday
            : null;
    }

    private static string[] ItemsOf(FormField field, string text) =>
        field.Type.Name switch
        {
            "list" => Split(text, '\n'),
            "set" or "weekdays" => Split(text, ','),
            _ => [text],
        };

    private static string[] Split(string text, char separator) =>
        [.. text.Split(separator).Select(static item => item.Trim()).Where(static item => item.Length > 0)];

    private static bool HasTypeShape(FormField field, string text) =>
        field.Type.Name switch
        {
            "email" => Matches(text, EmailShape),
            "iban" => IsIban(text),
            _ => true,
        };

    /// <summary>ISO 13616: the four first characters go last, letters are numbers from 10 on, and the whole is 1 modulo 97.</summary>
    private static bool IsIban(string text)
    {
        var iban = text.Replace(" ", string.Empty).ToUpperInvariant();
        if (!Matches(iban, IbanShape))
            return false;
        var rest = 0;
        for (var i = 0; i < iban.Length; i++)
        {
            var c = iban[(i + 4) % iban.Length];
            rest = char.IsDigit(c) ? ((rest * 10) + c - '0') % 97 : ((rest * 100) + c - 'A' + 10) % 97;
        }
        return rest == 1;
    }

    private static bool IsOutOfRange(FieldConstraints bounds, string text) =>
        (bounds.Min is not null || bounds.Max is not null)
        && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
        && (number < bounds.Min || number > bounds.Max);

    /// <summary>A date known in part is before or after today by what is known of it.</summary>
    private int Compare(string text) =>
        string.CompareOrdinal(text, _today.Substring(0, Math.Min(text.Length, _today.Length)));

    private static bool Matches(string text, string pattern)
    {
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, s_patience);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
