import { lazyPart } from '@/ui/lazyPart'
import { Menu, MENU_WAITING } from '@/ui/Menu'
import { useRecent } from './recent'

const RecentList = lazyPart(() => import('./RecentList'), MENU_WAITING)

/** The models that were viewed last, for who comes back. */
export default function RecentMenu() {
  const [visits, forget] = useRecent()
  return (
    <Menu id="recent" label="Recently viewed" className="recent-button">
      <RecentList visits={visits} forget={forget} />
    </Menu>
  )
}
