using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Shared;

namespace Playground.Interop;

/// <summary>What goes back to the page: a value, or one line that says what is wrong.</summary>
internal static class Reply
{
    /// <summary>The value as JSON, or <c>{"error": …}</c>.</summary>
    /// <param name="make">What gives the value.</param>
    /// <param name="type">How the value is written.</param>
    public static string Of<T>(Func<T> make, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Serialize(make(), type);
        }
        catch (UserException e)
        {
            return Error(e.Message);
        }
        catch (Exception e)
        {
            // What a user's code throws is shown as it is: this page is where it runs.
            return Error($"{e.GetType().Name}: {OneLine.Escape(e.Message)}");
        }
    }

    private static string Error(string message) => JsonSerializer.Serialize(new ErrorReply(message), ReplyContext.Default.ErrorReply);
}
