using System.Globalization;

namespace Cluster.Sweep;

/// <summary>How long a sweep will still take, for people.</summary>
internal static class TimeLeft
{
    /// <summary>Hours, which may be more than a day's, minutes and seconds.</summary>
    /// <param name="left">The time, or null where it is not known.</param>
    public static string Text(TimeSpan? left) => left is { } time
        ? string.Create(CultureInfo.InvariantCulture, $"{(long)time.TotalHours:00}:{time:mm\\:ss} left")
        : "time left unknown";
}
