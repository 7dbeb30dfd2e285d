namespace FranceConnect.Sdk.Simulator;

/// <summary>The faults switched on, at run time and for every login. Safe for concurrent use.</summary>
/// <remarks>A fault chosen on the page, or given to <see cref="SimulatorBrowser.AuthorizeAsync"/>, counts for that login only.</remarks>
public sealed class SimulatorFaults
{
    private readonly object _gate = new();
    private readonly HashSet<SimulatorFault> _lasting = [];
    private readonly List<SimulatorFault> _once = [];

    internal SimulatorFaults() { }

    /// <summary>How long <see cref="SimulatorFault.Slow"/> waits. Default: 5 seconds.</summary>
    public TimeSpan Delay { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The faults that would show now, those of <see cref="Once"/> included.</summary>
    public IReadOnlyCollection<SimulatorFault> Active
    {
        get
        {
            lock (_gate)
            {
                return [.. _lasting.Union(_once)];
            }
        }
    }

    /// <summary>Switches a fault on until <see cref="Deactivate"/> or <see cref="Clear"/>.</summary>
    /// <param name="fault">The fault.</param>
    public void Activate(SimulatorFault fault)
    {
        lock (_gate)
        {
            _lasting.Add(fault);
        }
    }

    /// <summary>Lets a fault show the next time it can, and never again. Called twice, it shows twice.</summary>
    /// <param name="fault">The fault.</param>
    public void Once(SimulatorFault fault)
    {
        lock (_gate)
        {
            _once.Add(fault);
        }
    }

    /// <summary>Switches a fault off.</summary>
    /// <param name="fault">The fault.</param>
    public void Deactivate(SimulatorFault fault)
    {
        lock (_gate)
        {
            _lasting.Remove(fault);
            _once.RemoveAll(other => other == fault);
        }
    }

    /// <summary>Switches every fault off, those of <see cref="Once"/> included.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _lasting.Clear();
            _once.Clear();
        }
    }

    /// <summary>Asked where a fault can show; a fault set for once is used up by the question.</summary>
    internal bool Shows(SimulatorFault fault, SimulatorFault? ofLogin = null)
    {
        lock (_gate)
        {
            return ofLogin == fault || _lasting.Contains(fault) || _once.Remove(fault);
        }
    }
}
