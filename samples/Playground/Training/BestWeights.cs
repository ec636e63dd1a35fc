namespace Playground.Training;

/// <summary>The weights of the lowest loss so far, as far as it was looked at.</summary>
/// <param name="trainee">Whose weights.</param>
internal sealed class BestWeights(ITrainee trainee)
{
    private float _loss = float.PositiveInfinity;

    /// <summary>The parameters.</summary>
    public float[] Parameters { get; private set; } = trainee.Parameters;

    /// <summary>The epochs they had learned for.</summary>
    public int Epoch { get; private set; }

    /// <summary>The steps they had learned for.</summary>
    public int Step { get; private set; }

    /// <summary>Keeps the weights of now if they are better: by the loss on the rows to test with, where there are any.</summary>
    /// <param name="progress">The losses of now.</param>
    public void Offer(Progress progress)
    {
        var loss = float.IsNaN(progress.TestLoss) ? progress.TrainLoss : progress.TestLoss;
        if (loss < _loss)
        {
            (_loss, Epoch, Step, Parameters) = (loss, progress.Epoch, progress.Step, trainee.Parameters);
        }
    }
}
