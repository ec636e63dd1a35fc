using System.Diagnostics.Metrics;

namespace Cluster.Silos;

/// <summary>Counts the bytes of the messages that this process sends to other processes and receives from them, as Orleans measures them.</summary>
internal sealed class WireBytes : IDisposable
{
    private static readonly string[] Sizes = ["orleans-messaging-sent-messages-size", "orleans-messaging-received-messages-size"];

    private readonly MeterListener _listener = new();
    private long _total;

    /// <summary>Begins to count.</summary>
    public WireBytes()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "Microsoft.Orleans" && Sizes.Contains(instrument.Name))
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<int>((_, size, _, _) => Interlocked.Add(ref _total, size));
        _listener.SetMeasurementEventCallback<long>((_, size, _, _) => Interlocked.Add(ref _total, size));
        _listener.Start();
    }

    /// <summary>Bytes so far.</summary>
    public long Total => Interlocked.Read(ref _total);

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();
}
