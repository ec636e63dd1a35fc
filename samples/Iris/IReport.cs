namespace Iris;

/// <summary>Where the run is shown: a terminal, or plain lines for files and pipes.</summary>
internal interface IReport
{
    void Start(IrisData data);

    /// <summary>Enumerates <paramref name="losses"/>, one for each epoch, which is what trains, and shows them.</summary>
    void Train(IEnumerable<float> losses, int epochs);

    void Finish(ConfusionMatrix heldOut);
}
