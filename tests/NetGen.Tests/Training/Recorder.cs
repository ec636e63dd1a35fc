using NetGen.Training;

namespace NetGen.Tests.Training;

/// <summary>Keeps what it is told, at once and on the thread that trains, and may do something at each report.</summary>
internal sealed class Recorder(Action<TrainingProgress>? action = null) : IProgress<TrainingProgress>
{
    public List<TrainingProgress> Reports { get; } = [];

    public void Report(TrainingProgress value)
    {
        Reports.Add(value);
        action?.Invoke(value);
    }
}
