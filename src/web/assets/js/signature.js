// Boxes to draw a signature in. What is drawn goes into the form as a path of whole points: M12 40L18 38L…
for (const box of document.querySelectorAll('[data-tekenvak]')) {
  const field = document.querySelector(`input[type="hidden"][name="${box.dataset.tekenvak}"]`)
  const svg = box.querySelector('svg')
  const line = box.querySelector('path')
  const { width, height } = svg.viewBox.baseVal
  // Closer together than this makes no difference that one sees.
  const apart = 2
  let last

  const place = (part, size, whole) => Math.min(whole, Math.max(0, Math.round((part / size) * whole)))
  const pointOf = (event) => {
    const seen = svg.getBoundingClientRect()
    return {
      x: place(event.clientX - seen.left, seen.width, width),
      y: place(event.clientY - seen.top, seen.height, height),
    }
  }
  const show = (path) => {
    field.value = path
    line.setAttribute('d', path)
  }
  const goTo = (point) => {
    if (Math.hypot(point.x - last.x, point.y - last.y) < apart) return
    show(`${field.value}L${point.x} ${point.y}`)
    last = point
  }
  const end = () => {
    last = undefined
  }

  svg.addEventListener('pointerdown', (event) => {
    if (!event.isPrimary || event.button !== 0) return
    event.preventDefault()
    svg.setPointerCapture(event.pointerId)
    last = pointOf(event)
    show(`${field.value}M${last.x} ${last.y}L${last.x} ${last.y}`)
  })
  svg.addEventListener('pointermove', (event) => {
    if (!last || !event.isPrimary) return
    for (const part of event.getCoalescedEvents?.() ?? [event]) goTo(pointOf(part))
    goTo(pointOf(event))
  })
  svg.addEventListener('pointerup', end)
  svg.addEventListener('pointercancel', end)
  box.querySelector('button').addEventListener('click', () => show(''))
  document.querySelector(`[data-zonder-script="${box.dataset.tekenvak}"]`)?.remove()
  box.hidden = false
}
